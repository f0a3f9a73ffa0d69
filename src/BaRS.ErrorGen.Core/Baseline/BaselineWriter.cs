using System.Text;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Baseline;

/// <summary>The spec in force as a baseline: LF, sorted, so that a diff shows what changed and nothing else.</summary>
internal static class BaselineWriter
{
    /// <summary>How a project writes its baseline; messages and docs quote it.</summary>
    public const string Command = "dotnet build -p:BarsErrorGenWriteBaseline=true";

    private const string Header = $"""
        # Failure scenarios as they were last agreed: name, status, error code, issue code, retry action.
        # Do not edit. Written by: {Command}

        """;

    public static string Write(Specification specification)
    {
        var text = new StringBuilder(Header.Replace("\r\n", "\n"));
        foreach (var scenario in specification.Scenarios.OrderBy(scenario => scenario.Name, StringComparer.Ordinal))
            text.Append(BaselineEntry.From(scenario)).Append('\n');
        return text.ToString();
    }
}
