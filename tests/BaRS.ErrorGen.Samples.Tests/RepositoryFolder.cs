namespace BaRS.ErrorGen.Samples.Tests;

/// <summary>The folder of the repository, from which the tests read the sample's files and the standard's.</summary>
internal static class RepositoryFolder
{
    private static readonly string Root = Find();

    public static string GetPath(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BaRS.ErrorGen.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds BaRS.ErrorGen.sln.");
    }
}
