using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BaRS.ErrorGen.CodeFixes.Outcomes;

/// <summary>The factories that a BARS2010 names, each in the first form that compiles where the outcome stands.</summary>
internal static class FactoryOffers
{
    /// <summary>The names of the factories that fit.</summary>
    public static IReadOnlyList<string> Factories(Diagnostic diagnostic) =>
        DiagnosticReading.Text(diagnostic, FactoryProperties.Factories) is { Length: > 0 } factories ? factories.Split(',') : [];

    /// <summary>The offer of one factory; null where no form compiles.</summary>
    public static Offer? Find(CompileCheck compiler, Diagnostic diagnostic, string factory, CancellationToken cancellationToken)
    {
        foreach (var (old, form) in Replacements(compiler.Model, diagnostic, cancellationToken))
        {
            foreach (var text in OutcomeExpressions.Create(
                form,
                old,
                Create(diagnostic, factory),
                DiagnosticReading.Text(diagnostic, FactoryProperties.Status)))
            {
                var replacement = Replacement.Create(old, text);
                if (compiler.Compiles(replacement, cancellationToken))
                    return new Offer($"Call BarsErrors.{factory}", replacement);
            }
        }

        return null;
    }

    private static string Create(Diagnostic diagnostic, string factory)
    {
        var generated = "global::" + DiagnosticReading.Text(diagnostic, FactoryProperties.Namespace);
        return $"{generated}.BarsOperationOutcome.Create({generated}.BarsErrors.{factory}({DiagnosticReading.Text(diagnostic, FactoryProperties.Diagnostics)}))";
    }

    private static IEnumerable<(ExpressionSyntax Old, OutcomeForm Form)> Replacements(
        SemanticModel model,
        Diagnostic diagnostic,
        CancellationToken cancellationToken)
    {
        foreach (var replacement in DiagnosticReading.Text(diagnostic, FactoryProperties.Replacements).Split(';'))
        {
            if (replacement.Split(',') is { Length: 3 } parts
                && Enum.TryParse(parts[2], out OutcomeForm form)
                && DiagnosticReading.Node(model, parts[0], parts[1], cancellationToken) is { } old)
            {
                yield return (old, form);
            }
        }
    }
}
