using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Samples.Tests.Assurance;

/// <summary>A line of the sample with a comment that names the conditions which it answers.</summary>
/// <param name="Condition">A01 to A62.</param>
/// <param name="File">The path in the sample's folder.</param>
/// <param name="Number">The number of the line, from 1.</param>
/// <param name="Code">The line without the comment.</param>
internal sealed partial record MarkedLine(string Condition, string File, int Number, string Code)
{
    private static readonly string Folder = RepositoryFolder.GetPath("samples", "Receiver");

    public static IReadOnlyList<MarkedLine> All { get; } =
    [
        .. Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: path, File: Path.GetRelativePath(Folder, path).Replace('\\', '/')))
            .Where(file => file.File.Split('/')[0] is not ("bin" or "obj"))
            .SelectMany(file => System.IO.File.ReadLines(file.Path).SelectMany((line, i) => Read(file.File, i + 1, line)))
            .OrderBy(line => line.Condition, StringComparer.Ordinal),
    ];

    private static IEnumerable<MarkedLine> Read(string file, int number, string line)
    {
        var mark = Mark().Match(line);
        return mark.Success
            ? mark.Groups["ids"].Value.Split(", ").Select(id => new MarkedLine(id, file, number, line[..mark.Index]))
            : [];
    }

    [GeneratedRegex("// (?<ids>A[0-9]{2}(?:, A[0-9]{2})*)$")]
    private static partial Regex Mark();
}
