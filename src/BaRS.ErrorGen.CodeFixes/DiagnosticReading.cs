using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.CodeFixes;

/// <summary>Reads what a rule wrote into a diagnostic for its fix.</summary>
internal static class DiagnosticReading
{
    /// <summary>A text; empty where there is none.</summary>
    public static string Text(Diagnostic diagnostic, string name) =>
        diagnostic.Properties.TryGetValue(name, out var value) ? value ?? "" : "";

    /// <summary>The expression at a place written as <c>start,length</c>.</summary>
    public static ExpressionSyntax? Node(SemanticModel model, Diagnostic diagnostic, string name, CancellationToken cancellationToken) =>
        Text(diagnostic, name).Split(',') is { Length: 2 } parts ? Node(model, parts[0], parts[1], cancellationToken) : null;

    public static ExpressionSyntax? Node(SemanticModel model, string start, string length, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        var span = new TextSpan(Number(start), Number(length));
        return root.FullSpan.Contains(span)
            && root.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax expression
            && expression.Span == span
            ? expression
            : null;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
