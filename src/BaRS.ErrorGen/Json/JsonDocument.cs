using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Json;

/// <summary>What was read of a JSON text: its value, or why there is none.</summary>
internal sealed class JsonDocument(JsonNode? root, JsonProblem? problem)
{
    public JsonNode? Root { get; } = root;

    public JsonProblem? Problem { get; } = problem;
}

/// <summary>Why a text cannot be read, and where.</summary>
internal sealed record JsonProblem(TextSpan Span, string Message);

/// <summary>Ends the reading. Never leaves <see cref="JsonReader"/>.</summary>
#pragma warning disable CA1032, CA1064 // Made and caught in this folder only.
internal sealed class JsonSyntaxException(int start, int end, string message) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    public JsonProblem Problem { get; } = new(TextSpan.FromBounds(start, end), message);
}
