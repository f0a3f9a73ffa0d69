using System.Text;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Catalogue;

/// <summary>The folder that a site is written to.</summary>
/// <remarks>
/// A page of a scenario that is gone must not stay behind and be found. So the site lists its files, and the next export
/// deletes what is on the list and no longer written. Nothing else is ever deleted.
/// </remarks>
internal sealed class SiteFolder(string path)
{
    private const string ListName = "assets/files.txt";

    public string PathOf(string file) => Path.GetFullPath(file, path);

    /// <summary>Refuses a folder that has something in it, before any work is done.</summary>
    public void Check(bool force) => Files.CheckTargetFolder(path, force);

    /// <summary>Writes the files, and gives their number.</summary>
    public int Write(IEnumerable<SiteFile> files, CancellationToken cancellationToken)
    {
        var stale = ReadList();
        var written = new List<string>();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Files.Write(PathOf(file.Path), file.Text, force: true);
            written.Add(file.Path);
            stale.Remove(file.Path);
        }

        foreach (var file in stale)
            Delete(file);
        var list = new StringBuilder();
        foreach (var file in written.Order(StringComparer.Ordinal))
            list.Append(file).Append('\n');
        Files.Write(PathOf(ListName), list.ToString(), force: true);
        return written.Count + 1;
    }

    private HashSet<string> ReadList() =>
        File.Exists(PathOf(ListName)) ? [.. File.ReadAllLines(PathOf(ListName)).Where(IsPage)] : [];

    // Whoever can edit the list could otherwise have any file of the machine deleted.
    private static bool IsPage(string file) =>
        !Path.IsPathRooted(file)
            && !file.Split('/', '\\').Any(part => part is ".." or "." or "")
            && (file.EndsWith("/index.html", StringComparison.Ordinal) || file.StartsWith("assets/", StringComparison.Ordinal));

    private void Delete(string file)
    {
        try
        {
            var full = PathOf(file);
            File.Delete(full);
            var folder = Path.GetDirectoryName(full)!;
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{PathOf(file)}' is of an earlier export and cannot be deleted: {exception.Message}", exception);
        }
    }
}
