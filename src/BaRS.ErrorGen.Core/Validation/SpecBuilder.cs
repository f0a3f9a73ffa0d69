using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Validation;

/// <summary>The valid part of a checked file, as model. Decides nothing: the rules have.</summary>
internal static class SpecBuilder
{
    public static ValidSpec Build(RuleContext context)
    {
        var document = context.Document;
        return new ValidSpec(
            OutcomeRuleText(document.OutcomeSystem),
            OutcomeRuleText(document.OutcomeProfile),
            [.. context.Scenarios.Where(context.IsUsable).Select(scenario => new Placed<Scenario>(BuildScenario(scenario, context.Names), scenario.NamePlace))],
            [.. document.Statuses.Where(context.IsUsable).Select(entry => BuildStatus(entry, context.Names))],
            [.. document.Classifications.Where(context.IsUsable).Select(rule => new Placed<ClassificationRule>(BuildClassification(rule, context.Names), rule.Status!.Value.Place))],
            document.Remove,
            [.. Definitions(context)]);
    }

    private static IEnumerable<Placed<Definition>> Definitions(RuleContext context)
    {
        var document = context.Document;
        foreach (var code in document.Codes.Where(context.IsUsable))
            yield return new(new($"code '{code.Code!.Value.Value}'", $"{code.Status!.Value.Value} {code.Display!.Value.Value}"), code.Code.Value.Place);
        foreach (var policy in document.RetryPolicies.Where(context.IsUsable))
            yield return new(new($"retry policy '{policy.Name.Value}'", string.Join(" ", policy.Action?.Value, policy.Delay?.Value, policy.Factor?.Value, policy.MaxDelay?.Value, policy.Jitter?.Value, policy.Attempts?.Value)), policy.Place);
        foreach (var entry in document.Statuses.Where(context.IsUsable))
            yield return new(new($"status '{entry.Status!.Value.Value}'", entry.Retry!.Value.Value + entry.Title!.Value.Value + entry.Cause?.Value), entry.Status.Value.Place);
        if (document.OutcomeSystem is { } system)
            yield return new(new("'system' of the outcome", system.Value), system.Place);
        if (document.OutcomeProfile is { } profile)
            yield return new(new("'profile' of the outcome", profile.Value), profile.Place);
    }

    private static string? OutcomeRuleText(SpecText? text) => Rules.OutcomeRule.IsUri(text) ? text!.Value.Value : null;

    private static Scenario BuildScenario(ExpandedScenario scenario, SpecNames names)
    {
        var syntax = scenario.Syntax;
        var code = scenario.Code.Value;
        var status = HttpStatus.TryParse(syntax.Status)!.Value;
        return new Scenario(
            scenario.Name,
            status,
            code,
            names.FindCode(code)?.Display ?? "",
            scenario.Issue.Value,
            syntax.Severity?.Value ?? "error",
            scenario.Values.OriginOf(code),
            syntax.Text!.Value.Value,
            scenario.Values.Diagnostics,
            syntax.Retry is { } retry ? PolicyOf(retry, names) : names.DefaultPolicy(status, code, scenario.Issue.Value),
            syntax.Phase?.Value == "fot",
            scenario.Values.Endpoints,
            syntax.Note?.Value,
            syntax.Source?.Value);
    }

    private static StatusEntry BuildStatus(StatusSyntax entry, SpecNames names) => new(
        HttpStatus.TryParse(entry.Status)!.Value,
        entry.Title!.Value.Value,
        entry.Cause?.Value,
        new EquatableArray<string>(entry.Steps.Select(step => step.Value)),
        new EquatableArray<string>(entry.Fix.Select(fix => fix.Value)),
        PolicyOf(entry.Retry!.Value, names));

    private static ClassificationRule BuildClassification(ClassificationSyntax rule, SpecNames names) => new(
        HttpStatus.TryParse(rule.Status)!.Value, rule.Code!.Value.Value, rule.Issue!.Value.Value, PolicyOf(rule.Retry!.Value, names));

    private static RetryPolicy PolicyOf(SpecText retry, SpecNames names) => names.FindPolicy(retry.Value)!;
}

/// <summary>The valid part of one file.</summary>
internal sealed record ValidSpec(
    string? System,
    string? Profile,
    IReadOnlyList<Placed<Scenario>> Scenarios,
    IReadOnlyList<StatusEntry> Statuses,
    IReadOnlyList<Placed<ClassificationRule>> Classifications,
    IReadOnlyList<SpecText> Remove,
    IReadOnlyList<Placed<Definition>> Definitions);

/// <summary>Something that only one file of a project should define.</summary>
/// <param name="Name">What it is, for messages.</param>
/// <param name="Content">What is said of it, to be compared.</param>
internal readonly record struct Definition(string Name, string Content);

/// <summary>A value and where it stands, for messages that compare files.</summary>
internal sealed record Placed<T>(T Value, TextPlace Place);
