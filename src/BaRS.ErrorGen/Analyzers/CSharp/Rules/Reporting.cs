using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>How a rule reports.</summary>
internal static class Reporting
{
    public static void Report(
        this CodeContext context,
        CodeFinding finding,
        Location place,
        ImmutableDictionary<string, string?>? properties = null) =>
        context.Report(finding.Descriptor, place, finding.Arguments, severity: null, properties);

    /// <summary>
    /// Reports a finding at a place. The findings in a test project are hidden, because its wrong answers are usually
    /// deliberate.
    /// </summary>
    /// <param name="context">Where the rule looks.</param>
    /// <param name="descriptor">The rule.</param>
    /// <param name="place">The smallest piece of code that is wrong.</param>
    /// <param name="arguments">What fills the holes of the message.</param>
    /// <param name="severity">If it differs from the rule's own.</param>
    /// <param name="properties">What a code fix needs to know.</param>
    public static void Report(
        this CodeContext context,
        DiagnosticDescriptor descriptor,
        Location place,
        object[] arguments,
        DiagnosticSeverity? severity = null,
        ImmutableDictionary<string, string?>? properties = null)
    {
        var effective = context.Project.IsTestProject ? DiagnosticSeverity.Hidden : severity ?? descriptor.DefaultSeverity;
        var diagnostic = Diagnostic.Create(descriptor, place, effective, additionalLocations: null, properties, arguments);
        if (context.Project.IsReporter(diagnostic, context.Analysis.Operation))
            context.Analysis.ReportDiagnostic(diagnostic);
    }
}
