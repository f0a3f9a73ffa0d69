using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>An OperationOutcome in a string of JSON, as a literal or with interpolations.</summary>
internal static class JsonOutcome
{
    public static HandBuiltOutcome? Find(IOperation text, CancellationToken cancellationToken)
    {
        // Almost every string of a project ends here.
        if (JsonTemplate.From(text) is not { } template || template.Text.IndexOf(HandBuiltOutcome.TypeName, StringComparison.Ordinal) < 0)
            return null;
        if (JsonReader.Read(new TextFile(template.Text), cancellationToken).Root is not JsonObject root
            || Word(root["resourceType"]) != HandBuiltOutcome.TypeName)
        {
            return null;
        }

        if (!HasOnly(root, HandBuiltOutcome.OutcomeMembers)
            || Single(root["issue"]) is not { } issue
            || !HasOnly(issue, HandBuiltOutcome.IssueMembers))
        {
            return null;
        }

        if (issue["details"] is not JsonObject details
            || !HasOnly(details, HandBuiltOutcome.DetailsMembers)
            || Single(details["coding"]) is not { } coding
            || !HasOnly(coding, HandBuiltOutcome.CodingMembers))
        {
            return null;
        }

        if (Word(issue["code"]) is not { } issueCode
            || Word(coding["code"]) is not { } code
            || !Diagnostics(issue["diagnostics"], template, out var diagnostics))
        {
            return null;
        }

        return new HandBuiltOutcome(GetPlace(text.Syntax), Word(issue["severity"]), issueCode, code, diagnostics, root["id"] is not null);
    }

    /// <summary>The argument of the factory; false where it cannot be one.</summary>
    private static bool Diagnostics(JsonNode? node, JsonTemplate template, out string? argument)
    {
        argument = node is JsonString text ? template.Expression(text.Value) : null;
        return node is null or JsonString;
    }

    /// <summary>A text that is known as a whole. What an interpolation gives is not.</summary>
    private static string? Word(JsonNode? node) => node is JsonString { Value: var text } && !text.Any(JsonTemplate.IsHole) ? text : null;

    private static JsonObject? Single(JsonNode? node) => node is JsonArray { Items: { Count: 1 } items } ? items[0] as JsonObject : null;

    private static bool HasOnly(JsonObject value, string[] names) =>
        value.Members.All(member => names.Contains(member.Name.Value, StringComparer.Ordinal));

    /// <summary>The type's name within the literal, which may be of many lines.</summary>
    private static Location GetPlace(SyntaxNode literal)
    {
        var at = literal.ToString().IndexOf(HandBuiltOutcome.TypeName, StringComparison.Ordinal);
        return at < 0
            ? literal.GetLocation()
            : Location.Create(literal.SyntaxTree, new TextSpan(literal.SpanStart + at, HandBuiltOutcome.TypeName.Length));
    }
}
