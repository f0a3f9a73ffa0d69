using System.Text.RegularExpressions;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Tests.Presets;

/// <summary>A row of the failure tables with one code and one issue code, and what a scenario must say for it.</summary>
/// <param name="Section">The section of the standard.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The error code, spelt right.</param>
/// <param name="Issue">The issue code, spelt right.</param>
/// <param name="GivenSource">Who sends it, in the words of the table; empty where it does not say.</param>
/// <param name="Text">What happened, spelt right.</param>
/// <param name="Slips">What the table misspells in this row.</param>
internal sealed record FailureRow(
    string Section,
    string Status,
    string Code,
    string Issue,
    string GivenSource,
    string Text,
    IReadOnlyList<string> Slips)
{
    /// <summary>The row and the scenario, as far as a table tells.</summary>
    public string Key => $"{Source}: {Status} {Code} {Issue} from {Origin} at [{Endpoint}], {Normalise(Text)}";

    private bool IsReceiverCode => Code.StartsWith("REC_", StringComparison.Ordinal);

    private Origin Origin
    {
        get
        {
            // Where a cell names several senders, or none, the prefix of the code tells which of them are its own.
            if (!IsReceiverCode)
                return Origin.Api;
            var isInjected = GivenSource.Contains("njected", StringComparison.Ordinal);
            var isReceiver = GivenSource.Length == 0 || GivenSource.Contains("Receiver", StringComparison.Ordinal);
            return (isInjected ? Origin.ApiInjected : Origin.None) | (isReceiver ? Origin.Receiver : Origin.None);
        }
    }

    private string Source
    {
        get
        {
            if (Section == "General")
                return "General Failure Scenarios";
            var parts = Section.Split(" | ");
            return parts.Length == 1
                ? "Message routing, " + Section
                : parts[0] + ", " + Regex.Replace(parts[1], " (parameter identifier )?in (GET|POST) .*", "");
        }
    }

    private string Endpoint
    {
        get
        {
            var parts = Section.Split(" | ");
            return parts.Length == 1 ? "" : Regex.Match(parts[1], "(GET|POST) /.*$") is { Success: true } named ? named.Value : parts[0];
        }
    }

    /// <summary>What a scenario says, in the form of <see cref="Key"/>.</summary>
    public static string GetKey(Scenario scenario) =>
        $"{Regex.Replace(scenario.Source ?? "", ", row [0-9]+$", "")}: {scenario.Status} {scenario.Code} {scenario.Issue} from "
            + $"{scenario.Origin} at [{string.Join(", ", scenario.Endpoints)}], {Normalise(scenario.Text)}";

    /// <summary>Capitals, full stops and line breaks do not count.</summary>
    private static string Normalise(string text) =>
        Regex.Replace(text.Replace("<br>", " ", StringComparison.Ordinal), @"\s+", " ")
            .Replace(".)", ")", StringComparison.Ordinal)
            .Replace(" )", ")", StringComparison.Ordinal)
            .TrimEnd('.', ' ')
            .TrimEnd(')')
            .TrimEnd('.', ' ')
            .ToUpperInvariant();
}
