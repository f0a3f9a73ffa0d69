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
    private OutcomeFile(JsonDocument json)
    {
        Problem = json.Problem;
        Outcomes = json.Root is { } root ? OutcomeFinder.Find(root) : [];
    }

    public Problem? Problem { get; }

    public IReadOnlyList<Outcome> Outcomes { get; }

    public static OutcomeFile Read(TextFile text, CancellationToken cancellationToken) => new(JsonReader.Read(text, cancellationToken));
}
