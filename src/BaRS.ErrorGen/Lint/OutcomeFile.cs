using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Json;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Lint;

/// <summary>What was read of one JSON file: its OperationOutcomes, or why it cannot be read.</summary>
/// <remarks>
/// Kept by <see cref="SourceText"/>, as <see cref="ParsedSpec"/> is, so that a keystroke in C# parses nothing. Only the
/// outcomes are kept, not the whole file around them.
/// </remarks>
internal sealed class OutcomeFile
{
    private static readonly ConditionalWeakTable<SourceText, OutcomeFile> Cache = new();

    private OutcomeFile(JsonDocument json)
    {
        Problem = json.Problem;
        Outcomes = json.Root is { } root ? OutcomeFinder.Find(root) : [];
    }

    public JsonProblem? Problem { get; }

    public IReadOnlyList<Outcome> Outcomes { get; }

    public static OutcomeFile Of(SourceText text, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(text, out var cached))
            return cached;

        var file = new OutcomeFile(JsonReader.Read(text, cancellationToken));
        return Cache.GetValue(text, _ => file);
    }
}
