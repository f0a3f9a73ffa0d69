using System.Globalization;
using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Package.Tests.Support;

/// <summary>One error or warning of a build.</summary>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Id">As <c>BARS1005</c>.</param>
/// <param name="File">Name of the file without its folder; empty where the message names none.</param>
/// <param name="Line">From 1; 0 where the message names none.</param>
/// <param name="Column">From 1; 0 where the message names none.</param>
/// <param name="Text">The message.</param>
internal sealed record BuildMessage(string Severity, string Id, string File, int Line, int Column, string Text)
{
    /// <summary>As <c>error BARS1005 receiver.bars.yaml(8,12)</c>.</summary>
    public string Place => $"{Severity} {Id} {File}({Line},{Column})";

    public override string ToString() => $"{Place}: {Text}";
}

/// <summary>What one build of several projects printed, told apart by project.</summary>
internal sealed partial class BuildLog
{
    private readonly ILookup<string, BuildMessage> _messages;

    public BuildLog(CommandResult result)
    {
        ExitCode = result.ExitCode;
        Output = result.Output;
        _messages = result.Output.Split('\n')
            .Select(line => MessageLine().Match(line.TrimEnd()))
            .Where(match => match.Success)
            // The summary repeats every message.
            .DistinctBy(match => match.Value)
            .ToLookup(match => Path.GetFileNameWithoutExtension(match.Groups["project"].Value), Message, StringComparer.Ordinal);
    }

    public int ExitCode { get; }

    public string Output { get; }

    /// <summary>The errors and warnings of a project, in the order of the build.</summary>
    public IReadOnlyList<BuildMessage> GetMessages(string project) => [.. _messages[project]];

    private static BuildMessage Message(Match match) => new(
        match.Groups["severity"].Value,
        match.Groups["id"].Value,
        Path.GetFileName(match.Groups["file"].Value.Trim()),
        Number(match.Groups["line"]),
        Number(match.Groups["column"]),
        match.Groups["text"].Value);

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    // file(line,column): error ID: text [project]; without a place, as "CSC : error ID: text [project]".
    [GeneratedRegex(@"^\s*(?<file>[^(]*?)(\((?<line>\d+),(?<column>\d+)(,\d+,\d+)?\))?\s*:\s+(?<severity>error|warning)\s+(?<id>[A-Z]+\d+)\s*:\s(?<text>.*)\s\[(?<project>[^\]]+?)(::[^\]]*)?\]$", RegexOptions.ExplicitCapture)]
    private static partial Regex MessageLine();
}
