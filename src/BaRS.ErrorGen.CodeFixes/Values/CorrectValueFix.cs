using System.Collections.Immutable;
using System.Composition;
using BaRS.ErrorGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BaRS.ErrorGen.CodeFixes.Values;

/// <summary>
/// BARS2002, BARS2003, BARS2005 and BARS2008: the right value for the wrong one that the message names; as the generated
/// constant where that compiles, else as a literal; in a file from outside the project as a literal, too.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectValueFix))]
[Shared]
public sealed class CorrectValueFix : BulkReplacementFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.InvalidIssueCodeInCode, RuleIds.UnknownErrorCodeInCode, RuleIds.OtherRole, RuleIds.WrongSystem);

    private protected override IEnumerable<Offer> Offers(CompileCheck compiler, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var place =
            compiler.Model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (place is not ExpressionSyntax wrong || wrong.Span != diagnostic.Location.SourceSpan)
            yield break;

        var constant = DiagnosticReading.Text(diagnostic, FixProperties.Constant);
        if (compiler.IsInProject
            && FindNamespace(constant, compiler.Model.Compilation) is { } generated
            && Try($"global::{generated}.{constant}") is { } byName)
        {
            yield return new Offer("Use " + constant, byName);
            yield break;
        }

        var value = DiagnosticReading.Text(diagnostic, FixProperties.Value);
        if (value.Length > 0 && Try(SymbolDisplay.FormatLiteral(value, quote: true)) is { } byValue)
            yield return new Offer($"Use '{value}'", byValue);

        Replacement? Try(string text)
        {
            var replacement = Replacement.Create(wrong, text);
            return compiler.Compiles(replacement, cancellationToken) ? replacement : null;
        }
    }

    /// <summary>Where the generated class of a constant is; null where it is not generated.</summary>
    private static string? FindNamespace(string constant, Compilation compilation)
    {
        var dot = constant.IndexOf('.');
        return dot < 0
            ? null
            : compilation
                .GetSymbolsWithName(constant.Substring(0, dot), SymbolFilter.Type)
                .FirstOrDefault(IsGenerated)?.ContainingNamespace.ToDisplayString();
    }

    private static bool IsGenerated(ISymbol type) =>
        type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "GeneratedCodeAttribute");
}
