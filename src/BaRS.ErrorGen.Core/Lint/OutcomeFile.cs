using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Lint;

/// <summary>
/// What was read of one JSON file: its OperationOutcomes, or why it cannot be read. Only the outcomes are kept, not the
/// whole file around them.
/// </summary>
internal sealed class OutcomeFile
{
    private OutcomeFile(IReadOnlyList<Problem> problems, IReadOnlyList<Outcome> outcomes)
    {
        Problems = problems;
        Outcomes = outcomes;
    }

    /// <summary>What reading the file reports.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    public IReadOnlyList<Outcome> Outcomes { get; }

    public static OutcomeFile Read(TextFile text, CancellationToken cancellationToken) => Read(text, status: null, cancellationToken);

    /// <summary>The body of an answer, whose HTTP status is known.</summary>
    public static OutcomeFile ReadAnswer(TextFile body, int status, CancellationToken cancellationToken) => Read(
        body,
        StatedStatus.Find(status.ToString(CultureInfo.InvariantCulture), TextPlace.FileStart),
        cancellationToken);

    private static OutcomeFile Read(TextFile text, StatedStatus? status, CancellationToken cancellationToken)
    {
        var json = JsonReader.Read(text, cancellationToken);
        if (json.Root is { } root)
            return new OutcomeFile(json.Problems, OutcomeFinder.Find(root, status));

        // The bounds are there for outcomes: a big file of something else, which a pattern of the project takes along,
        // does no harm.
        return json.Problems.Any(problem => JsonProblems.IsBound(problem.Rule)) && !Names(text.Content)
            ? new OutcomeFile([], [])
            : new OutcomeFile(json.Problems, []);
    }

    private static bool Names(string content) => content.IndexOf(ResourceType.Outcome, StringComparison.Ordinal) >= 0;
}
