using BaRS.ErrorGen.Lint;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Tool.Inputs;

namespace BaRS.ErrorGen.Tool.Lint;

/// <summary>What is wrong in the OperationOutcomes of one JSON file.</summary>
internal static class OutcomeCheck
{
    public static IReadOnlyList<Finding> Run(
        InputFile file,
        TextFile text,
        Func<KnownErrors> known,
        ProjectRole role,
        CancellationToken cancellationToken)
    {
        var outcomes = OutcomeFile.Read(text, cancellationToken);
        // A folder holds other JSON too, some of it with comments.
        if (!file.IsNamed && outcomes.Outcomes.Count == 0 && !text.Content.Contains(ResourceType.Outcome, StringComparison.Ordinal))
            return [];
        var problems = OutcomeLint.Check(outcomes, known, role, cancellationToken);
        return problems.Count == 0 ? [] : [.. problems.Select(problem => Finding.Create(file, text, problem))];
    }
}
