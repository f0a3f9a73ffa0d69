using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace BaRS.ErrorGen.CodeFixes;

/// <summary>A piece of code and what is to stand in its place.</summary>
internal readonly record struct Replacement(ExpressionSyntax Old, ExpressionSyntax New)
{
    private const string Rooted = "global::";

    /// <summary>An expression in place of another, its full names cut down to what is needed where it stands.</summary>
    public static Replacement Of(ExpressionSyntax old, string text)
    {
        var expression = SyntaxFactory.ParseExpression(text);
        // Each name by itself: the mark on the whole expression simplifies nothing.
        var names = expression.DescendantNodesAndSelf().Where(node => node is (MemberAccessExpressionSyntax or QualifiedNameSyntax) && node.ToString().StartsWith(Rooted, StringComparison.Ordinal));
        var marked = expression.ReplaceNodes(names, (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
        return new Replacement(old, marked.WithTriviaFrom(old).WithAdditionalAnnotations(Formatter.Annotation));
    }
}

/// <summary>What a fix can do about a finding.</summary>
/// <param name="Title">What the editor shows.</param>
/// <param name="Replacement">The change; it compiles.</param>
internal sealed record Offer(string Title, Replacement Replacement);
