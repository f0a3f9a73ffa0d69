using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>BARS2003: a text that is certain to be an error code, and that neither the CodeSystem nor the spec in force has.</summary>
internal sealed class UnknownErrorCodeRule : ICodeRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors => ErrorCodeFinding.Descriptors;

    public Trigger Trigger => Triggers.OutcomeCode;

    public void Examine(IOperation operation, CodeContext context)
    {
        foreach (var part in context.Parts)
        {
            if (part.Kind == OutcomePartKind.ErrorCode)
                Examine(part, context);
        }
    }

    private static void Examine(OutcomePart part, CodeContext context)
    {
        if (part.Certainty != Certainty.Certain && !part.IsBesideStatus)
            return;
        foreach (var value in TextValues.Find(part.Value, context.Flow))
        {
            var code = value.Text;
            if (string.IsNullOrWhiteSpace(code) || context.Spec.IsKnownCode(code) || IsReportedAtItsLiteral(value, context))
                continue;
            // SEND_ begins names of other things, too: SEND_EMAIL.
            if (part.Certainty != Certainty.Certain
                && (!ErrorCodeValue.HasPrefix(code) || code.StartsWith("SEND_", StringComparison.Ordinal)))
            {
                continue;
            }

            if (part.IsEmitted && part.Object?["system"] is null && !LooksLikeCode(code))
                continue;
            var nearest = Spelling.Nearest(code, context.Spec.KnownCodes);
            context.Report(ErrorCodeFinding.Find(code, nearest), value.Place.GetLocation(), ErrorCodeFinding.Properties(nearest, context));
        }
    }

    /// <summary>As the published ones do. An error's own code may also be a number or a FHIR code, and is then another thing.</summary>
    private static bool LooksLikeCode(string code) =>
        code.Length >= 4
        && code.Any(c => c is >= 'A' and <= 'Z')
        && code.All(c => c is >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '-' or ' ');

    /// <summary>A slip is reported where it is written: the rule on literals sees it there, a constant of the project too.</summary>
    private static bool IsReportedAtItsLiteral(ValueOrigin value, CodeContext context) =>
        (value.Operation is ILiteralOperation || (value.Operation as IFieldReferenceOperation)?.Field.DeclaringSyntaxReferences.Length > 0)
        && ErrorCodeFinding.Misspelt(value.Text, context) is not null;
}
