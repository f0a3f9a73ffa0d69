using System.IO.Enumeration;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Inputs;

/// <summary>The files that paths of a command line stand for: files, folders, and patterns with <c>*</c>, <c>?</c> and <c>**</c>.</summary>
internal static class InputFiles
{
    // What tools write or fetch, and nobody edits. The same folders are left out of a project's items.
    private static readonly string[] LeftOutFolders = ["bin", "obj", "node_modules"];

    /// <summary>Each file once, in the order of the command line; those of a folder by their paths.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="isWanted">Whether a file of a folder is wanted, by its name.</param>
    /// <param name="environment">The environment of the command.</param>
    public static IReadOnlyList<InputFile> Find(IEnumerable<string> paths, Func<string, bool> isWanted, ToolEnvironment environment)
    {
        var found = new List<InputFile>();
        foreach (var path in paths)
            found.AddRange(Find(path, isWanted, environment));
        return [.. found.DistinctBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>One file, where a folder or a pattern makes no sense.</summary>
    public static InputFile FindOne(string path, ToolEnvironment environment)
    {
        if (path == InputFile.StandardInput)
            return InputFile.OfStandardInput;
        if (path.Length > 0 && File.Exists(environment.FullPath(path)))
            return InputFile.Create(path, environment, isNamed: true);
        throw new ToolException(Directory.Exists(environment.FullPath(path))
            ? $"'{path}' is a folder. Give the name of a file."
            : $"'{path}' does not exist.");
    }

    private static IEnumerable<InputFile> Find(string path, Func<string, bool> isWanted, ToolEnvironment environment)
    {
        if (path == InputFile.StandardInput)
            return [InputFile.OfStandardInput];
        if (path.Length == 0)
            throw new ToolException("A path is empty.");
        var full = environment.FullPath(path);
        if (File.Exists(full))
            return [InputFile.Create(full, environment, isNamed: true)];
        if (Directory.Exists(full))
            return Below(full, (ref FileSystemEntry entry) => isWanted(entry.FileName.ToString()), environment);
        if (path.AsSpan().IndexOfAny('*', '?') < 0)
            throw new ToolException($"'{path}' does not exist.");
        var pattern = PathPattern.Parse(full.Replace('\\', '/'));
        var matching = Directory.Exists(pattern.Folder)
            ? Below(pattern.Folder, (ref FileSystemEntry entry) => pattern.Matches(entry.ToFullPath().Replace('\\', '/')), environment)
            : [];
        return matching.Count > 0 ? matching : throw new ToolException($"No file matches '{path}'.");
    }

    private static IReadOnlyList<InputFile> Below(
        string folder,
        FileSystemEnumerable<string>.FindPredicate isWanted,
        ToolEnvironment environment)
    {
        // Of what cannot be read in a folder, the rest is read.
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };
        var files = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && isWanted(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => IsRead(entry.FileName.ToString()) && !IsLink(ref entry),
        };
        return
        [
            .. files.OrderBy(path => path.Replace('\\', '/'), StringComparer.Ordinal)
                .Select(path => InputFile.Create(path, environment, isNamed: false)),
        ];
    }

    private static bool IsRead(string folder) =>
        !folder.StartsWith('.') && !LeftOutFolders.Contains(folder, StringComparer.OrdinalIgnoreCase);

    // A link may lead back to where it is.
    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
