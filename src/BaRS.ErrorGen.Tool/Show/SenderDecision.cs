using System.Globalization;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Tool.Show;

/// <summary>A step by which a sender decides, and what came of it.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Answer">What was found.</param>
/// <param name="Decides">Whether the sender asks no further.</param>
internal sealed record SenderStep(string Question, string Answer, bool Decides);

/// <summary>How a sender judges an error, step by step.</summary>
/// <param name="Status">The status that it got.</param>
/// <param name="Code">The error code; null for none.</param>
/// <param name="Issue">The issue code; null for none.</param>
/// <param name="Result">What it does, and which step said so.</param>
/// <param name="Steps">The steps that were asked, the last of which decides.</param>
/// <param name="Scenarios">The scenarios that the deciding step has seen.</param>
internal sealed record SenderDecision(
    int Status,
    string? Code,
    string? Issue,
    Classification Result,
    IReadOnlyList<SenderStep> Steps,
    IReadOnlyList<Scenario> Scenarios)
{
    public static SenderDecision Make(Specification specification, int status, string? code, string? issue)
    {
        var result = new RetryClassifier(RetryTable.From(specification)).Classify(status, code, issue);
        var scenarios = specification.Scenarios.Where(scenario => Saw(result.Step, scenario, status, code, issue)).ToList();
        var entry = specification.Statuses.FirstOrDefault(known => known.Status == status);
        var steps = Enum.GetValues<ClassificationStep>()
            .Where(step => step == result.Step || (step < result.Step && IsAsked(step, code, issue)))
            .Select(step => new SenderStep(
                Question(step, status, code, issue),
                step == result.Step
                    ? Found(step, result.Policy, scenarios, entry)
                    : NotFound(step, entry, specification.Scenarios.Any(scenario => Saw(step, scenario, status, code, issue))),
                step == result.Step));
        return new SenderDecision(status, code, issue, result, [.. steps], scenarios);
    }

    private static bool Saw(ClassificationStep step, Scenario scenario, int status, string? code, string? issue) => step switch
    {
        ClassificationStep.Combination => scenario.Combination == new Combination(status, code!, issue!),
        ClassificationStep.CodeAndIssue => scenario.Code == code && scenario.Issue == issue,
        ClassificationStep.Code => scenario.Code == code,
        _ => false,
    };

    /// <summary>A step that needs what did not come is passed over, and that it is an error at all goes without saying.</summary>
    private static bool IsAsked(ClassificationStep step, string? code, string? issue) => step switch
    {
        ClassificationStep.NotAnError => false,
        ClassificationStep.Status or ClassificationStep.Unknown => true,
        ClassificationStep.IssueClass => issue is not null,
        ClassificationStep.Combination or ClassificationStep.CodeAndIssue => code is not null && issue is not null,
        _ => code is not null,
    };

    private static string Question(ClassificationStep step, int status, string? code, string? issue)
    {
        var number = status.ToString(CultureInfo.InvariantCulture);
        return step switch
        {
            ClassificationStep.NotAnError => $"Is {number} outside 400 to 599?",
            ClassificationStep.Combination => $"Is {number} {code} {issue} known?",
            ClassificationStep.NeverRetriedStatus => $"Is {number} never retried, whatever comes with it?",
            ClassificationStep.CodeAndIssue => $"Is {code} {issue} known, with whatever status?",
            ClassificationStep.Code => $"Is {code} known, with whatever status and issue code?",
            ClassificationStep.Status => $"Is the status {number} known?",
            ClassificationStep.IssueClass => $"Does FHIR call {issue} transient?",
            _ => "Is anything else known?",
        };
    }

    private static string Found(ClassificationStep step, RetryPolicy policy, List<Scenario> scenarios, StatusEntry? entry)
    {
        var because = step switch
        {
            ClassificationStep.NotAnError => "Yes, so it is no error.",
            ClassificationStep.Unknown => "No.",
            ClassificationStep.Combination or ClassificationStep.CodeAndIssue or ClassificationStep.Code => scenarios.Count switch
            {
                0 => "Yes, the spec classifies it.",
                <= 3 => $"Yes, by {string.Join(" and ", scenarios.Select(scenario => scenario.Name))}.",
                _ => $"Yes, by {scenarios.Count.ToString(CultureInfo.InvariantCulture)} scenarios, which agree.",
            },
            ClassificationStep.NeverRetriedStatus or ClassificationStep.Status => $"Yes: {entry!.Title}.",
            _ => "Yes.",
        };
        return $"{because} The sender {RetryText.Does(policy)}.";
    }

    private static string NotFound(ClassificationStep step, StatusEntry? entry, bool sawScenarios) => step switch
    {
        ClassificationStep.NeverRetriedStatus when entry is not null => $"No, {entry.Title} may be.",
        _ => sawScenarios ? "Yes, but its scenarios do not agree." : "No.",
    };
}
