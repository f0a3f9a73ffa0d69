using System.CommandLine;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Tool.Inputs;
using BaRS.ErrorGen.Tool.Output;
using BaRS.ErrorGen.Tool.Show;

namespace BaRS.ErrorGen.Tool.Commands;

/// <summary><c>bars-errors show</c>: the scenarios in force, or one of them whole.</summary>
internal static class ShowCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        var words = new Argument<string[]>("WORD")
        {
            Description = "The name of a scenario, a status such as 409 or 4xx, an error code, an issue code, or any word. "
                + "Of several, all must match.",
        };
        var status = new Option<string?>("--status") { Description = "A status, or a class such as 4xx.", HelpName = "STATUS" };
        var code = new Option<string?>("--code") { Description = "An error code.", HelpName = "CODE" };
        var issue = new Option<string?>("--issue") { Description = "An issue code.", HelpName = "ISSUE" };
        var origin = new Option<string?>("--origin") { Description = "Who sends it." };
        origin.AcceptOnlyFromAmong([.. OriginText.Words.Keys]);
        var endpoint = new Option<string?>("--endpoint") { Description = "An endpoint, or a part of one.", HelpName = "ENDPOINT" };
        var retry = new Option<string?>("--retry") { Description = "A retry policy; for example, never or backoff.", HelpName = "POLICY" };
        var preset = CommonOptions.Preset();
        var spec = CommonOptions.Spec();
        var command = new Command("show", "Shows the scenarios in force as a table, or one of them whole.")
        {
            words, status, code, issue, origin, endpoint, retry, preset, spec,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var filter = new ScenarioFilter
            {
                Words = result.GetValue(words) ?? [],
                Status = result.GetValue(status),
                Code = result.GetValue(code),
                Issue = result.GetValue(issue),
                Origin = result.GetValue(origin) is { } word ? OriginText.Words[word] : Origin.None,
                Endpoint = result.GetValue(endpoint),
                Retry = result.GetValue(retry),
            };
            var compilation = SpecInForce.Load(
                result.GetValue(preset),
                CommonOptions.AllRoles,
                result.GetValue(spec) ?? [],
                environment,
                cancellationToken);
            Run(filter, compilation.Specification, environment);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static void Run(ScenarioFilter filter, Specification specification, ToolEnvironment environment)
    {
        var scenarios = filter.Apply(specification);
        if (scenarios.Count == 0)
            throw new ToolException("No scenario in force matches. " + Suggest(filter, specification));
        if (scenarios is [var only])
        {
            new ScenarioSheet(specification, only, environment).Write();
            return;
        }

        ScenarioTable.Write(scenarios, environment);
        environment.Output.Flush();
        environment.Error.WriteLine(
            $"{Count(scenarios.Count, specification.Scenarios.Count)} For one of them whole, use 'bars-errors show SCENARIO'.");
    }

    private static string Count(int shown, int all) => shown == all ? $"{all} scenarios." : $"{shown} of {all} scenarios.";

    private static string Suggest(ScenarioFilter filter, Specification specification)
    {
        var scenarios = specification.Scenarios;
        var given = filter.Words.Concat(new[] { filter.Code, filter.Issue, filter.Retry }.OfType<string>()).ToList();
        var known = scenarios.Select(scenario => scenario.Issue)
            .Concat(scenarios.Select(scenario => scenario.Code))
            .Concat(scenarios.Select(scenario => scenario.Name))
            .Concat(specification.Policies.Select(policy => policy.Name))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var nearest = given.Where(word => !known.Contains(word, StringComparer.OrdinalIgnoreCase))
            .Select(word => Spelling.Nearest(word, known))
            .OfType<string>()
            .FirstOrDefault();
        return nearest is null ? "For all of them, use 'bars-errors show'." : $"Did you mean '{nearest}'?";
    }
}
