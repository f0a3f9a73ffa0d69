using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Json;

/// <summary>What was read of a JSON text: its value, or why there is none.</summary>
internal sealed class JsonDocument(JsonNode? root, IReadOnlyList<Problem> problems)
{
    public JsonNode? Root { get; } = root;

    /// <summary>In the order of the text. Without a value, the last one is why.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}

/// <summary>Ends the reading. Never leaves <see cref="JsonReader"/>.</summary>
#pragma warning disable CA1032, CA1064 // Made and caught in this folder only.
internal sealed class JsonSyntaxException(RuleDescriptor rule, TextPlace place, object[] arguments) : Exception
#pragma warning restore CA1032, CA1064
{
    public Problem Problem { get; } = new(rule, place, () => arguments);
}
