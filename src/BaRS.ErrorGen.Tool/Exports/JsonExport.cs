using System.Text.Json;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Tool.Output;
using BaRS.ErrorGen.Tool.Show;

namespace BaRS.ErrorGen.Tool.Exports;

/// <summary>Everything in force, for programs in any language.</summary>
internal sealed class JsonExport : IExport
{
    /// <summary>Programs look at it before they read the rest. It changes if a name below changes its meaning.</summary>
    private const string Format = "bars-errors-export/1";

    public string Name => "json";

    public string Description => "Writes everything in force for programs: scenarios with OperationOutcomes, statuses, rules of senders.";

    public string Write(ExportedSpec spec) => JsonOutput.Create(writer =>
    {
        var specification = spec.Specification;
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("system", specification.System);
        writer.WriteString("profile", specification.Profile);
        WriteAll(writer, "scenarios", spec.Scenarios, scenario => WriteScenario(writer, spec, scenario));
        WriteAll(writer, "statuses", specification.Statuses, entry => WriteStatus(writer, entry));
        WriteAll(writer, "classification", specification.Classifications, rule => WriteRule(writer, rule));
        WriteAll(writer, "retryPolicies", specification.Policies, policy => WritePolicy(writer, policy));
        WriteAll(writer, "codes", specification.Codes, code => WriteCode(writer, code));
        writer.WriteStartObject("exits");
        foreach (var exit in specification.Exits)
            WriteTexts(writer, exit.Exit, exit.Scenarios);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private static void WriteScenario(Utf8JsonWriter writer, ExportedSpec spec, Scenario scenario)
    {
        writer.WriteString("name", scenario.Name);
        writer.WriteNumber("status", scenario.Status);
        writer.WriteString("code", scenario.Code);
        writer.WriteString("issue", scenario.Issue);
        writer.WriteString("severity", scenario.Severity);
        writer.WriteString("display", scenario.Display);
        writer.WriteString("text", scenario.Text);
        WriteTexts(
            writer,
            "origin",
            OriginText.Words.Where(word => (scenario.Origin & word.Value) != 0).Select(word => word.Key));
        writer.WriteString("retry", scenario.Retry.Name);
        writer.WriteString("action", Action(scenario.Retry));
        writer.WriteString("diagnostics", ExportedSpec.Diagnostics(scenario));
        WriteTexts(writer, "placeholders", scenario.Diagnostics.Placeholders);
        writer.WriteBoolean("firstOfTypeOnly", scenario.IsFirstOfTypeOnly);
        WriteTexts(writer, "endpoints", scenario.Endpoints);
        WriteTexts(writer, "requirements", scenario.Requirements);
        writer.WriteString("note", scenario.Note);
        writer.WriteString("source", scenario.Source);
        writer.WritePropertyName("outcome");
        using var outcome = JsonDocument.Parse(spec.Outcome(scenario));
        outcome.RootElement.WriteTo(writer);
    }

    private static void WriteStatus(Utf8JsonWriter writer, StatusEntry entry)
    {
        writer.WriteNumber("status", entry.Status);
        writer.WriteString("title", entry.Title);
        writer.WriteString("cause", entry.Cause);
        WriteTexts(writer, "steps", entry.Steps);
        WriteTexts(writer, "fix", entry.Fix);
        writer.WriteString("retry", entry.Retry.Name);
        writer.WriteString("action", Action(entry.Retry));
    }

    private static void WriteRule(Utf8JsonWriter writer, ClassificationRule rule)
    {
        writer.WriteNumber("status", rule.Status);
        writer.WriteString("code", rule.Code);
        writer.WriteString("issue", rule.Issue);
        writer.WriteString("retry", rule.Retry.Name);
        writer.WriteString("action", Action(rule.Retry));
    }

    private static void WritePolicy(Utf8JsonWriter writer, RetryPolicy policy)
    {
        writer.WriteString("name", policy.Name);
        writer.WriteString("action", Action(policy));
        writer.WriteNumber("delayMilliseconds", policy.DelayMilliseconds);
        writer.WriteNumber("maxDelayMilliseconds", policy.MaxDelayMilliseconds);
        writer.WriteNumber("factor", policy.Factor);
        writer.WriteString("jitter", policy.HasJitter ? "full" : "none");
        writer.WriteNumber("attempts", policy.Attempts);
    }

    private static void WriteCode(Utf8JsonWriter writer, ErrorCode code)
    {
        writer.WriteString("code", code.Code);
        writer.WriteString("display", code.Display);
        writer.WriteBoolean("isPublished", code.IsPublished);
    }

    private static void WriteAll<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static string Action(RetryPolicy policy) => SpecFormat.Actions[(int)policy.Action];
}
