using System.Text;
using BaRS.ErrorGen.Naming;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>
/// A namespace from the name of a project, as the SDK's templates make it: <c>My-Receiver</c> becomes
/// <c>My_Receiver</c>.
/// </summary>
internal static class RootNamespace
{
    private const string Fallback = "BarsErrorGen";

    public static string From(string? name)
    {
        var segments = (name ?? "").Split('.').Select(Segment).Where(segment => segment.Length > 0).ToList();
        return segments.Count == 0 ? Fallback : string.Join(".", segments);
    }

    /// <summary>True for a namespace that can be written as it stands.</summary>
    public static bool IsValid(string name) => name.Split('.').All(IsValidSegment);

    private static bool IsValidSegment(string segment) => segment.StartsWith("@", StringComparison.Ordinal)
        ? Identifier.IsValid(segment.Substring(1)) || Identifier.IsKeyword(segment.Substring(1))
        : Identifier.IsValid(segment);

    private static string Segment(string segment)
    {
        var result = new StringBuilder(segment.Length);
        foreach (var c in segment.Trim())
            result.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        if (result.Length > 0 && !SyntaxFacts.IsIdentifierStartCharacter(result[0]))
            result.Insert(0, '_');
        return Identifier.Escape(result.ToString());
    }
}
