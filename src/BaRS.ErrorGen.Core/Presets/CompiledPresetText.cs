using System.Globalization;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Presets;

/// <summary>A <see cref="CompiledPreset"/> as text and back: one line per entry, fields with tabs between them.</summary>
internal static class CompiledPresetText
{
    public static string Write(CompiledPreset preset)
    {
        var specification = preset.Specification;
        if (specification.Upstreams.Count > 0)
            throw new InvalidOperationException("A preset knows no other systems, so it has no 'upstream'.");
        var writer = new FieldWriter();
        writer.Line("outcome", specification.System, specification.Profile);
        foreach (var policy in specification.Policies)
        {
            writer.Line(
                "policy", policy.Name, Number((int)policy.Action), Number(policy.DelayMilliseconds), Number(policy.MaxDelayMilliseconds),
                policy.Factor.ToString("R", CultureInfo.InvariantCulture), Flag(policy.HasJitter), Number(policy.Attempts));
        }

        foreach (var code in specification.Codes)
            writer.Line("code", code.Identifier, code.Code, code.Display, Flag(code.IsPublished));
        for (var i = 0; i < specification.Scenarios.Count; i++)
        {
            var scenario = specification.Scenarios[i];
            writer.Line(
            [
                "scenario",
                preset.Origins[i],
                scenario.Name,
                Number(scenario.Status),
                scenario.Code,
                scenario.Issue,
                scenario.Severity,
                Number((int)scenario.Origin),
                scenario.Text,
                scenario.Retry.Name,
                Flag(scenario.IsFirstOfTypeOnly),
                scenario.Note,
                scenario.Source,
                Number(scenario.Diagnostics.Parts.Count),
                .. scenario.Diagnostics.Parts.SelectMany(part => new[] { Flag(part.IsPlaceholder), part.Value }),
                Number(scenario.Requirements.Count),
                .. scenario.Requirements,
                .. scenario.Endpoints,
            ]);
        }

        foreach (var entry in specification.Statuses)
        {
            writer.Line(
                [
                    "status",
                    Number(entry.Status),
                    entry.Title,
                    entry.Cause,
                    entry.Retry.Name,
                    Number(entry.Steps.Count),
                    .. entry.Steps,
                    .. entry.Fix,
                ]);
        }

        foreach (var rule in specification.Classifications)
            writer.Line("rule", Number(rule.Status), rule.Code, rule.Issue, rule.Retry.Name);
        foreach (var exit in specification.Exits)
            writer.Line(["exit", exit.Exit, .. exit.Scenarios]);
        return writer.ToString();
    }

    public static CompiledPreset Read(string text)
    {
        var policies = new List<RetryPolicy>();
        var codes = new List<ErrorCode>();
        var scenarios = new List<Scenario>();
        var statuses = new List<StatusEntry>();
        var rules = new List<ClassificationRule>();
        var exits = new List<ExitEntry>();
        var origins = new List<string>();
        var policyByName = new Dictionary<string, RetryPolicy>(StringComparer.Ordinal);
        var displayByCode = new Dictionary<string, string>(StringComparer.Ordinal);
        var system = "";
        var profile = "";
        var reader = new FieldReader(text);
        while (reader.NextLine())
        {
            switch (reader.Text())
            {
                case "outcome":
                    system = reader.Text();
                    profile = reader.Text();
                    break;
                case "policy":
                    var policy = ReadPolicy(reader);
                    policies.Add(policy);
                    policyByName.Add(policy.Name, policy);
                    break;
                case "code":
                    var code = new ErrorCode(reader.Text(), reader.Text(), reader.Text(), reader.Flag());
                    codes.Add(code);
                    displayByCode.Add(code.Code, code.Display);
                    break;
                case "scenario":
                    origins.Add(reader.Text());
                    scenarios.Add(ReadScenario(reader, policyByName, displayByCode));
                    break;
                case "status":
                    statuses.Add(ReadStatus(reader, policyByName));
                    break;
                case "rule":
                    rules.Add(new ClassificationRule(reader.Number(), reader.Text(), reader.Text(), policyByName[reader.Text()]));
                    break;
                case "exit":
                    exits.Add(new ExitEntry(reader.Text(), new EquatableArray<string>(reader.Rest())));
                    break;
                case var other:
                    throw new InvalidOperationException($"A compiled preset has no entry '{other}'.");
            }
        }

        var specification = new Specification(
            system,
            profile,
            new EquatableArray<ErrorCode>(codes),
            new EquatableArray<Scenario>(scenarios),
            new EquatableArray<StatusEntry>(statuses),
            new EquatableArray<ClassificationRule>(rules),
            new EquatableArray<RetryPolicy>(policies),
            new EquatableArray<ExitEntry>(exits));
        return new CompiledPreset(specification, origins);
    }

    private static RetryPolicy ReadPolicy(FieldReader reader) => new(
        reader.Text(),
        (RetryAction)reader.Number(),
        reader.Number(),
        reader.Number(),
        double.Parse(reader.Text(), CultureInfo.InvariantCulture),
        reader.Flag(),
        reader.Number());

    private static Scenario ReadScenario(FieldReader reader, Dictionary<string, RetryPolicy> policies, Dictionary<string, string> displays)
    {
        var name = reader.Text();
        var status = reader.Number();
        var code = reader.Text();
        return new Scenario
        {
            Name = name,
            Status = status,
            Code = code,
            Display = displays[code],
            Issue = reader.Text(),
            Severity = reader.Text(),
            Origin = (Origin)reader.Number(),
            Text = reader.Text(),
            Retry = policies[reader.Text()],
            IsFirstOfTypeOnly = reader.Flag(),
            Note = reader.TextOrNull(),
            Source = reader.TextOrNull(),
            Diagnostics = ReadTemplate(reader),
            Requirements = new EquatableArray<string>(reader.Texts()),
            Endpoints = new EquatableArray<string>(reader.Rest()),
        };
    }

    private static StatusEntry ReadStatus(FieldReader reader, Dictionary<string, RetryPolicy> policies)
    {
        var status = reader.Number();
        var title = reader.Text();
        var cause = reader.TextOrNull();
        var retry = policies[reader.Text()];
        var steps = reader.Texts();
        return new StatusEntry(status, title, cause, new EquatableArray<string>(steps), new EquatableArray<string>(reader.Rest()), retry);
    }

    private static DiagnosticsTemplate ReadTemplate(FieldReader reader)
    {
        var parts = new TemplatePart[reader.Number()];
        for (var i = 0; i < parts.Length; i++)
        {
            var isPlaceholder = reader.Flag();
            parts[i] = new TemplatePart(reader.Text(), isPlaceholder);
        }

        return parts.Length == 0 ? DiagnosticsTemplate.None : new DiagnosticsTemplate(new EquatableArray<TemplatePart>(parts));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Flag(bool value) => value ? "1" : "0";
}
