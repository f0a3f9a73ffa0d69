using System.Runtime.CompilerServices;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>Files of this repository, and of the standard's data beside it where that is there.</summary>
internal static class Repository
{
    /// <summary>The switch that makes tests rewrite the files they keep instead of comparing them.</summary>
    public static bool UpdatesFiles => Environment.GetEnvironmentVariable("BARS_UPDATE_FILES") == "1";

    public static string Root { get; } = FindRoot();

    /// <summary>The folder of the standard's data that spec/reference is a copy of; null on a machine without it.</summary>
    public static string? SharedReference
    {
        get
        {
            var folder = Path.GetFullPath(Path.Combine(Root, "..", "shared", "reference"));
            return Directory.Exists(folder) ? folder : null;
        }
    }

    public static string GetPath(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(GetPath(parts)).ReplaceLineEndings("\n");

    /// <summary>The C# files below a folder, by their paths from it, with '/'.</summary>
    public static IReadOnlyList<(string Path, string Text)> SourcesBelow(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(folder, path).Replace('\\', '/'), Full: path))
            .Where(
                file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => (file.Path, File.ReadAllText(file.Full))),
    ];

    /// <summary>Holds a file of the repository equal to a text, or writes it where the switch is on.</summary>
    public static void Keep(string text, params string[] parts)
    {
        var path = GetPath(parts);
        if (UpdatesFiles)
            File.WriteAllText(path, text);

        Assert.True(File.Exists(path), $"{path} is missing. Write it with BARS_UPDATE_FILES=1 dotnet test.");
        Assert.Equal(text, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Directory.Packages.props")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException($"The tests run outside the repository; this file was built from {thisFile}.");
    }
}
