using System.CommandLine;
using System.Globalization;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Terminology;
using BaRS.ErrorGen.Tool.Inputs;
using BaRS.ErrorGen.Tool.Output;
using BaRS.ErrorGen.Tool.Show;

namespace BaRS.ErrorGen.Tool.Commands;

/// <summary><c>bars-errors explain</c>: what a sender does with an answer, and which step said so; or the page of a rule.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        var status = new Argument<string>("STATUS")
        {
            Description = "The HTTP status that came back, or the id of a rule, such as BARS1006.",
        };
        var code = new Argument<string?>("CODE")
        {
            Description = "The error code: issue.details.coding.code of the OperationOutcome.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var issue = new Argument<string?>("ISSUE")
        {
            Description = "The issue code: issue.code of the OperationOutcome.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var preset = CommonOptions.Preset();
        var spec = CommonOptions.Spec();
        var json = new Option<bool>("--json") { Description = "Prints the decision as JSON." };
        var command = new Command("explain", "Says what a sender does with an answer, and by which steps; or prints the page of a rule.")
        {
            status, code, issue, preset, spec, json,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var given = result.GetRequiredValue(status);
            if (given.StartsWith("BARS", StringComparison.OrdinalIgnoreCase))
            {
                environment.Output.Write(FindPage(given));
                return Task.FromResult(ExitCode.Success);
            }

            var specification = SpecInForce.Load(
                result.GetValue(preset),
                CommonOptions.AllRoles,
                result.GetValue(spec) ?? [],
                environment,
                cancellationToken).Specification;
            var decision = SenderDecision.Make(specification, ReadStatus(given), result.GetValue(code), result.GetValue(issue));
            Warn(decision, specification, environment);
            if (result.GetValue(json))
                environment.Output.Write(DecisionJson.Create(decision));
            else
                DecisionText.Write(decision, specification, environment);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static string FindPage(string id) =>
        RulePage.Find(id) ?? throw new ToolException(
            $"There is no page of '{id}' here. The rules on files are BARS1001 to BARS1017 and BARS3001 to BARS3006. "
                + $"For those on C# code, see {ToolVersion.RulePageFolder}README.md.");

    private static int ReadStatus(string given) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and <= 599
            ? status
            : throw new ToolException(
                $"'{given}' is not an HTTP status. Give the status first; for example, 'bars-errors explain 409 REC_TIMEOUT timeout'.");

    /// <summary>A sender takes each code as it comes. A person who has misspelt one wants to know.</summary>
    private static void Warn(SenderDecision decision, Specification specification, ToolEnvironment environment)
    {
        if (decision.Code is { } code)
            Warn(code, "error code", specification.Codes.Select(known => known.Code), environment);
        if (decision.Issue is { } issue)
            Warn(issue, "issue code of FHIR R4", IssueTypes.R4.Select(type => type.Code), environment);
    }

    private static void Warn(string given, string noun, IEnumerable<string> known, ToolEnvironment environment)
    {
        var words = known.ToList();
        if (!words.Contains(given, StringComparer.Ordinal))
        {
            var advice = Spelling.Suggest(given, words, "A sender does not know it either.");
            environment.Error.WriteLine($"'{given}' is not a known {noun}. {advice}");
        }
    }
}
