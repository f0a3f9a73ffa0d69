using System.Text.Json;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Lint.Formats;

/// <summary>For scripts: the findings as a list, and how many there are. Lines and columns count from 1, and ends are exclusive.</summary>
internal sealed class JsonFormat : IFindingFormat
{
    public string Name => "json";

    public void Write(LintResult result, ToolEnvironment environment) =>
        environment.Output.Write(JsonOutput.Create(json => Write(result, json)));

    private static void Write(LintResult result, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
            Write(finding, json);
        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("files", result.Files);
        json.WriteNumber("errors", result.Count(ProblemSeverity.Error));
        json.WriteNumber("warnings", result.Count(ProblemSeverity.Warning));
        json.WriteNumber("infos", result.Count(ProblemSeverity.Info));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", finding.File.Name);
        json.WriteNumber("line", finding.Start.Line + 1);
        json.WriteNumber("column", finding.Start.Column + 1);
        json.WriteNumber("endLine", finding.End.Line + 1);
        json.WriteNumber("endColumn", finding.End.Column + 1);
        json.WriteString("severity", FindingFormats.Word(finding.Rule.Severity));
        json.WriteString("id", finding.Rule.Id);
        json.WriteString("title", finding.Rule.Title);
        json.WriteString("message", finding.Message);
        json.WriteString("help", ToolVersion.RulePageUrl(finding.Rule.Id));
        json.WriteEndObject();
    }
}
