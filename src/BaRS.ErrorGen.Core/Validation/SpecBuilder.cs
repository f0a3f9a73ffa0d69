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
            [
                .. context.Scenarios.Where(context.IsUsable).Select(
                    scenario => new PlacedScenario(BuildScenario(scenario, context.Names), scenario.NamePlace, scenario.Values.TextLength)),
            ],
            [.. document.Statuses.Where(context.IsUsable).Select(entry => BuildStatus(entry, context.Names))],
            [
                .. document.Classifications
                    .Where(context.IsUsable)
                    .Select(rule => new Placed<ClassificationRule>(BuildClassification(rule, context.Names), rule.Status!.Value.Place)),
            ],
            document.Exits,
            [.. document.Upstreams.Where(context.IsUsable)],
            document.Remove,
            [.. Definitions(context)]);
    }

    private static IEnumerable<Placed<Definition>> Definitions(RuleContext context)
    {
        var document = context.Document;
        foreach (var code in document.Codes.Where(context.IsUsable))
            yield return new(new($"code '{code.Code!.Value.Value}'", code.ContentWithout()), code.Code.Value.Place);
        foreach (var policy in document.RetryPolicies.Where(context.IsUsable))
            yield return new(new($"retry policy '{policy.Name.Value}'", policy.ContentWithout()), policy.Place);
        foreach (var entry in document.Statuses.Where(context.IsUsable))
            yield return new(new($"status '{entry.Status!.Value.Value}'", entry.ContentWithout()), entry.Status.Value.Place);
        foreach (var exit in document.Exits)
        {
            var scenarios = string.Join("\u0001", exit.Scenarios.Select(scenario => scenario.Value));
            yield return new(new($"exit '{exit.Name}'", scenarios), exit.Scenarios[0].Place);
        }

        foreach (var upstream in document.Upstreams.Where(context.IsUsable))
            yield return new(new($"upstream '{upstream.Name.Value}'", upstream.ContentWithout()), upstream.Place);
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
        return new Scenario
        {
            Name = scenario.Name,
            Status = status,
            Code = code,
            Display = names.FindCode(code)?.Display ?? "",
            Issue = scenario.Issue.Value,
            Severity = syntax.Severity?.Value ?? "error",
            Origin = scenario.Values.GetOrigin(code),
            Text = syntax.Text!.Value.Value,
            Diagnostics = scenario.Values.Diagnostics,
            Retry = syntax.Retry is { } retry ? GetPolicy(retry, names) : names.DefaultPolicy(status, code, scenario.Issue.Value),
            IsFirstOfTypeOnly = syntax.Phase?.Value == "fot",
            Endpoints = scenario.Values.Endpoints,
            Requirements = scenario.Values.Requirements,
            Note = syntax.Note?.Value,
            Source = syntax.Source?.Value,
        };
    }

    private static StatusEntry BuildStatus(StatusSyntax entry, SpecNames names) => new(
        HttpStatus.TryParse(entry.Status)!.Value,
        entry.Title!.Value.Value,
        entry.Cause?.Value,
        new EquatableArray<string>(entry.Steps.Select(step => step.Value)),
        new EquatableArray<string>(entry.Fix.Select(fix => fix.Value)),
        GetPolicy(entry.Retry!.Value, names));

    private static ClassificationRule BuildClassification(ClassificationSyntax rule, SpecNames names) => new(
        HttpStatus.TryParse(rule.Status)!.Value, rule.Code!.Value.Value, rule.Issue!.Value.Value, GetPolicy(rule.Retry!.Value, names));

    private static RetryPolicy GetPolicy(SpecText retry, SpecNames names) => names.FindPolicy(retry.Value)!;
}

/// <summary>The valid part of one file.</summary>
internal sealed record ValidSpec(
    string? System,
    string? Profile,
    IReadOnlyList<PlacedScenario> Scenarios,
    IReadOnlyList<StatusEntry> Statuses,
    IReadOnlyList<Placed<ClassificationRule>> Classifications,
    IReadOnlyList<ExitSyntax> Exits,
    IReadOnlyList<UpstreamSyntax> Upstreams,
    IReadOnlyList<SpecText> Remove,
    IReadOnlyList<Placed<Definition>> Definitions);

/// <summary>Something that only one file of a project should define.</summary>
/// <param name="Name">What it is, for messages.</param>
/// <param name="Content">What is said of it, to be compared.</param>
internal readonly record struct Definition(string Name, string Content);

/// <summary>A value and where it stands, for messages that compare files.</summary>
internal record Placed<T>(T Value, TextPlace Place);

/// <summary>A scenario and where it stands.</summary>
/// <param name="Value">The scenario.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="TextLength">Characters of what its entry says, which goes into the generated code.</param>
internal sealed record PlacedScenario(Scenario Value, TextPlace Place, int TextLength) : Placed<Scenario>(Value, Place);
