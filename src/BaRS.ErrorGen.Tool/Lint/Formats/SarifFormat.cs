using System.Text.Json;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Rules;
using BaRS.ErrorGen.Tool.Inputs;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Lint.Formats;

/// <summary>SARIF 2.1.0, which code scanning and editors read: the findings, and the rules with their pages.</summary>
internal sealed class SarifFormat : IFindingFormat
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public string Name => "sarif";

    public void Write(LintResult result, ToolEnvironment environment) =>
        environment.Output.Write(JsonOutput.Create(json => Write(result, json)));

    private static void Write(LintResult result, Utf8JsonWriter json)
    {
        var rules = AllRules.Descriptors.GroupBy(rule => rule.Id, StringComparer.Ordinal).Select(Strictest).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(rules, json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in result.Findings)
            Write(finding, rules.FindIndex(rule => rule.Id == finding.Rule.Id), json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Of the messages of one rule, the one that weighs most.</summary>
    private static RuleDescriptor Strictest(IEnumerable<RuleDescriptor> messages) => messages.MaxBy(message => message.Severity)!;

    private static void WriteTool(IReadOnlyList<RuleDescriptor> rules, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "bars-errors");
        json.WriteString("semanticVersion", ToolVersion.Text);
        json.WriteString("informationUri", ToolVersion.RepositoryUrl);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            Write(rule, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(RuleDescriptor rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText("shortDescription", rule.Title + ".", json);
        WriteText("fullDescription", RulePage.FindSummary(rule.Id) ?? rule.Title + ".", json);
        json.WriteString("helpUri", ToolVersion.RulePageUrl(rule.Id));
        json.WriteStartObject("help");
        json.WriteString("text", $"See {ToolVersion.RulePageUrl(rule.Id)}");
        if (RulePage.Find(rule.Id) is { } page)
            json.WriteString("markdown", page);
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Finding finding, int rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Rule.Severity));
        WriteText("message", finding.Message, json);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        Write(finding.File, json);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Start.Line + 1);
        json.WriteNumber("startColumn", finding.Start.Column + 1);
        json.WriteNumber("endLine", finding.End.Line + 1);
        json.WriteNumber("endColumn", finding.End.Column + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Below the current folder, the path from it: the file then says nothing of the machine.</summary>
    private static void Write(InputFile file, Utf8JsonWriter json)
    {
        json.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(file.Name))
        {
            json.WriteString("uri", new Uri(file.Path).AbsoluteUri);
        }
        else
        {
            json.WriteString("uri", string.Join('/', file.Name.Split('/').Select(Uri.EscapeDataString)));
            json.WriteString("uriBaseId", "%SRCROOT%");
        }

        json.WriteEndObject();
    }

    private static void WriteText(string property, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "error",
        ProblemSeverity.Warning => "warning",
        _ => "note",
    };
}
