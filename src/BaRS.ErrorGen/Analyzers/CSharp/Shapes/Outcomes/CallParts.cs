using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>The parts of an outcome that a call is given: of the generated code, of Firely, or of a base constructor.</summary>
internal static class CallParts
{
    public static IEnumerable<OutcomePart> Find(IInvocationOperation call, CodeContext context)
    {
        var method = call.TargetMethod;
        if (GeneratedTypes.IsGenerated(method.ContainingType))
            return FindInGenerated(call);
        if (method.MethodKind == MethodKind.Constructor)
            return FindInArguments(call, context);
        if (IsParse(method)
            && method.TypeArguments is [var type]
            && FirelyTypes.IsIssueType(type)
            && call.Arguments is [{ Value: var literal }, ..])
        {
            return [new OutcomePart(OutcomePartKind.IssueCode, literal, Certainty.Certain)];
        }

        if (method is { Name: "ForMessage" or "ForException", ContainingType.Name: HandBuiltOutcome.TypeName }
            && call.Arguments is [{ Value: var message }, ..])
        {
            return [new OutcomePart(OutcomePartKind.Diagnostics, message, Certainty.Certain)];
        }

        return TakesError(method) ? FindInArguments(call, context) : BodyParts.Find(call, context);
    }

    /// <summary>Firely's <c>EnumUtility.ParseLiteral&lt;IssueType&gt;("value")</c>, by its name.</summary>
    public static bool IsParse(IMethodSymbol method) => method is { Name: "ParseLiteral", Arity: 1 };

    private static IEnumerable<OutcomePart> FindInArguments(IInvocationOperation call, CodeContext context) =>
        CreatedObject.Find(call) is { } created ? ObjectParts.Find(created, context) : [];

    /// <summary>
    /// A method of the project that takes diagnostics, or an error code and an issue code or a status:
    /// <c>Refuse("REC_CONFLICT", IssueType.Duplicate)</c>.
    /// </summary>
    private static bool TakesError(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.Length == 0)
            return false;
        var hasErrorCode = false;
        var hasIssueCode = false;
        var hasDiagnostics = false;
        var hasStatus = false;
        foreach (var parameter in method.Parameters)
        {
            hasStatus |= Names.IsStatus(parameter.Name, parameter.Type);
            hasDiagnostics |= parameter.Name == "diagnostics";
            hasErrorCode |= Names.IsErrorCode(parameter.Name);
            hasIssueCode |= Names.IsIssueCode(parameter.Name) || FirelyTypes.IsIssueType(parameter.Type);
        }

        return hasDiagnostics
            ? hasErrorCode || hasIssueCode || hasStatus || Gives(method.ReturnType)
            : hasErrorCode && (hasIssueCode || hasStatus);
    }

    /// <summary>What takes nothing but diagnostics and gives nothing keeps them: <c>void SaveDiagnostics(string diagnostics)</c>.</summary>
    private static bool Gives(ITypeSymbol type) =>
        type.SpecialType is not (SpecialType.System_Void or SpecialType.System_Boolean)
        && type is not INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.IsEmpty: true };

    private static IEnumerable<OutcomePart> FindInGenerated(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && GetKind(parameter) is { } kind)
                yield return new OutcomePart(kind, argument.Value, Certainty.Certain, IsEmitted: kind == OutcomePartKind.Diagnostics);
        }
    }

    /// <summary>What a parameter of the generated code is; every text that a factory takes goes into the diagnostics.</summary>
    private static OutcomePartKind? GetKind(IParameterSymbol parameter) => parameter.Name switch
    {
        "issueCode" => OutcomePartKind.IssueCode,
        "code" => OutcomePartKind.ErrorCode,
        "diagnostics" => OutcomePartKind.Diagnostics,
        _ => parameter is { Type.SpecialType: SpecialType.System_String, ContainingSymbol: IMethodSymbol { ReturnType.Name: "BarsError" } }
            ? OutcomePartKind.Diagnostics
            : null,
    };
}
