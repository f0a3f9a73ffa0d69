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
    public static Replacement Create(ExpressionSyntax old, string text)
    {
        var expression = SyntaxFactory.ParseExpression(text);
        // Each name by itself: the mark on the whole expression simplifies nothing.
        var names = expression
            .DescendantNodesAndSelf()
            .Where(node => node is (MemberAccessExpressionSyntax or QualifiedNameSyntax)
                && node.ToString().StartsWith(Rooted, StringComparison.Ordinal));
        var marked = expression.ReplaceNodes(names, (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
        return new Replacement(
            old,
            marked
                .WithLeadingTrivia(Leading(old))
                .WithTrailingTrivia(old.GetTrailingTrivia())
                .WithAdditionalAnnotations(Formatter.Annotation));
    }

    /// <summary>What stands before the old expression, and the comments in it: what they say may hold still.</summary>
    private static IEnumerable<SyntaxTrivia> Leading(ExpressionSyntax old)
    {
        foreach (var trivia in old.GetLeadingTrivia())
            yield return trivia;
        foreach (var trivia in old.DescendantTrivia().Where(trivia => old.Span.Contains(trivia.Span)))
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            {
                yield return trivia;
                yield return trivia.Token.TrailingTrivia
                    .Concat(trivia.Token.LeadingTrivia)
                    .FirstOrDefault(next => next.IsKind(SyntaxKind.EndOfLineTrivia));
                yield return Indentation(old);
            }
            else if (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                yield return trivia;
                yield return SyntaxFactory.Space;
            }
        }
    }

    /// <summary>That of the expression where it begins a line, else a step more than that of its line.</summary>
    private static SyntaxTrivia Indentation(ExpressionSyntax old)
    {
        var line = old.SyntaxTree.GetText().Lines.GetLineFromPosition(old.SpanStart).ToString();
        var blanks = line.Substring(0, line.Length - line.TrimStart().Length);
        var beginsLine = old.GetLocation().GetLineSpan().StartLinePosition.Character == blanks.Length;
        return SyntaxFactory.Whitespace(beginsLine ? blanks : blanks + "    ");
    }
}

/// <summary>What a fix can do about a finding.</summary>
/// <param name="Title">What the editor shows.</param>
/// <param name="Replacement">The change; it compiles.</param>
internal sealed record Offer(string Title, Replacement Replacement);
