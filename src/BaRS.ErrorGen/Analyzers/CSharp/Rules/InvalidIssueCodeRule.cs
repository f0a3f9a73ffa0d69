using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Terminology;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>BARS2002: a text that is given as issue code and that FHIR R4 does not have.</summary>
internal sealed class InvalidIssueCodeRule : ICodeRule
{
    /// <summary>Shorter words are near too many others.</summary>
    private const int ShortestSlip = 7;

    public ImmutableArray<DiagnosticDescriptor> Descriptors => IssueCodeFinding.Descriptors;

    public Trigger Trigger => Triggers.OutcomeCode;

    public void Examine(IOperation operation, CodeContext context)
    {
        foreach (var part in context.Parts)
        {
            if (part.Kind == OutcomePartKind.IssueCode)
                Examine(part, context);
        }
    }

    private static void Examine(OutcomePart part, CodeContext context)
    {
        foreach (var value in TextValues.Find(part.Value, context.Flow))
        {
            var code = value.Text;
            if (string.IsNullOrWhiteSpace(code)
                || IssueCodeFinding.IsValid(code)
                || IsNameOfMember(code, part, context)
                || (part.Certainty == Certainty.ByName && !SpeaksForItself(code) && !IsBesideErrorCode(part, context)))
            {
                continue;
            }

            context.Report(IssueCodeFinding.Find(code), value.Place.GetLocation(), IssueCodeFinding.Properties(code));
        }
    }

    /// <summary>The C# name of a member of Firely's enum, which the project reads as such: <c>Enum.Parse&lt;IssueType&gt;(name)</c>.</summary>
    private static bool IsNameOfMember(string code, OutcomePart part, CodeContext context) =>
        char.IsUpper(code[0])
        && IssueTypes.R4Codes.Any(known => Identifier.PascalCase(known) == code)
        && Destinations.Reaches(part.Value, context.Flow, new Sink("enum", TakesPieces: false, _ => true, IsParsed));

    private static bool IsParsed(IOperation value) =>
        value.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Parse" or "TryParse" } method } call }
        && method.ContainingType.SpecialType == SpecialType.System_Enum
        && (method.TypeArguments.Any(IssueCode.IsType)
            || call.Arguments.Any(argument => Operands.Unwrap(argument.Value) is ITypeOfOperation { TypeOperand: var type } && IssueCode.IsType(type)));

    /// <summary>
    /// An error code of BaRS, or a slip of an issue code. A trouble ticket has an issue code too, and its words are
    /// others.
    /// </summary>
    private static bool SpeaksForItself(string code) => IsErrorCode(code) || IsSlip(code);

    /// <summary>The issue code of an error that has a code of BaRS, given with it or fixed in the same class.</summary>
    private static bool IsBesideErrorCode(OutcomePart part, CodeContext context)
    {
        if (part.Object is { } created)
            return created.ErrorCode is { } given && IsErrorCode(TextValues.Single(given, context.Flow));
        return MemberParts.IsInOwnClass(part.Value)
            && context.ContainingSymbol.ContainingType is { } type
            && IsErrorCode(FixedParts.Read(type, null, context).Code);
    }

    private static bool IsErrorCode(string? code) =>
        code is not null && ErrorCodeValue.HasPrefix(code) && HttpErrorCodes.Find(code) is not null;

    private static bool IsSlip(string code) =>
        code.Length >= ShortestSlip
        && !code.Any(char.IsUpper)
        && IssueCodeFinding.Nearest(code) is { } nearest
        && Spelling.Distance(code, nearest) == 1;
}
