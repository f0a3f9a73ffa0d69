using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>
/// Calls of the project's own methods and constructors that put a text of an exception into what a sender reads:
/// <c>Fail(exception.Message)</c>, where <c>IActionResult Fail(string text) => BadRequest(text);</c>
/// </summary>
internal static class TextParameters
{
    /// <summary>
    /// Whether a method of the project may answer with a text that it is given: its name and its types alone are looked
    /// at.
    /// </summary>
    [MethodImpl(HotPath.Compiled)]
    public static bool MayAnswer(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.Length == 0 || Names.IsLog(method.Name))
            return false;
        var takesText = false;
        var takesResponse = false;
        foreach (var parameter in method.Parameters)
        {
            takesText |= IsText(parameter);
            takesResponse |= parameter.Type.Name is "HttpContext" or "HttpResponse";
        }

        return takesText
            && (takesResponse
                || (method.MethodKind == MethodKind.Constructor ? Names.IsAnswer(method.ContainingType) : Gives(method.ReturnType)));
    }

    /// <summary>Whether an operation is a call of such a method.</summary>
    [MethodImpl(HotPath.Compiled)]
    public static bool MayAnswer(IOperation operation) => GetCall(operation).Method is { } method && MayAnswer(method);

    public static IEnumerable<OutcomePart> Find(IOperation operation, CodeContext context)
    {
        foreach (var argument in GetCall(operation).Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter }
                && IsText(parameter)
                && ExceptionTexts.Find(argument.Value).Count > 0
                && !OutcomeShapes.FindOwnParts(operation, context)
                    .Any(part => part.Kind == OutcomePartKind.Diagnostics && part.Value == argument.Value)
                && GoesOut(parameter, context))
            {
                yield return new OutcomePart(OutcomePartKind.Diagnostics, argument.Value, Certainty.Certain);
            }
        }
    }

    /// <summary>Kept for the parameter that was asked for alone: what is found on the way to it depends on where the way began.</summary>
    private static bool GoesOut(IParameterSymbol parameter, CodeContext context) =>
        context.Project.IsTextParameter(
            parameter,
            key => GoesOut(key, context, new HashSet<IParameterSymbol>(SymbolEqualityComparer.Default)));

    private static bool GoesOut(IParameterSymbol parameter, CodeContext context, HashSet<IParameterSymbol> visited) =>
        ParameterBody.Any(
            parameter,
            context.Project.Compilation,
            visited,
            operation => IsGivenOn(operation, parameter, context, visited),
            context.CancellationToken);

    private static bool IsGivenOn(IOperation operation, IParameterSymbol parameter, CodeContext context, HashSet<IParameterSymbol> visited)
    {
        if (OutcomeShapes.FindOwnParts(operation, context)
            .Any(part => part.Kind == OutcomePartKind.Diagnostics && ExceptionTexts.Has(part.Value, parameter)))
        {
            return true;
        }

        var (method, arguments) = GetCall(operation);
        return method is not null
            && MayAnswer(method)
            && arguments.Any(argument => argument.Parameter is { } next
                && IsText(next)
                && ExceptionTexts.Has(argument.Value, parameter)
                && GoesOut(next, context, visited));
    }

    /// <summary>An exception that is given as such is looked at where its text is taken.</summary>
    private static bool IsText(IParameterSymbol parameter) =>
        parameter.Type.SpecialType is SpecialType.System_String or SpecialType.System_Object;

    private static bool Gives(ITypeSymbol type) =>
        Names.IsAnswer(type)
        || type.Name == "ProblemDetails"
        || (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var given] }
            && given.Name is "ActionResult" or "ProblemDetails");

    private static (IMethodSymbol? Method, ImmutableArray<IArgumentOperation> Arguments) GetCall(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { MethodKind: not MethodKind.Constructor } method } call => (method, call.Arguments),
        IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments),
        _ => (null, ImmutableArray<IArgumentOperation>.Empty),
    };
}
