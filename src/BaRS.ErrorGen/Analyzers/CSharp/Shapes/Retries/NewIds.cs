using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>An id of the message that code sets to a value of its own each time it runs.</summary>
/// <param name="Name">X-Request-ID or X-Correlation-ID.</param>
/// <param name="Place">The value, or the call of the method that sets it.</param>
internal sealed record NewId(string Name, IOperation Place);

/// <summary>Finds ids that are created in a piece of code, and in the project's methods that it calls.</summary>
internal static class NewIds
{
    private const int MaxCalls = 3;
    private const int MaxLocals = 4;

    private static readonly string[] Names = ["X-Request-ID", "X-Correlation-ID"];

    /// <summary>Cheap: whether a method sets headers.</summary>
    public static bool IsSetter(IMethodSymbol method) =>
        method.Name is "Add" or "TryAddWithoutValidation"
        && method.ContainingType?.Name is "HttpHeaders" or "HttpRequestHeaders";

    public static IEnumerable<NewId> Find(IOperation code, CodeContext context) => Find(code, [], context, MaxCalls);

    /// <summary>The id that a call sets to a value that the code creates.</summary>
    public static NewId? FindSet(IInvocationOperation call, IOperation code) => FindSet(call, code, []);

    /// <summary>Whether code asks first if the message has the id.</summary>
    public static bool IsAskedFirst(string name, IOperation code) =>
        code.Descendants().OfType<IInvocationOperation>().Any(call =>
            call.TargetMethod.Name is "Contains" or "TryGetValues" or "GetValues"
            && call.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: string text } }, ..]
            && IsSame(text, name));

    private static IEnumerable<NewId> Find(IOperation code, HashSet<ISymbol> given, CodeContext context, int calls)
    {
        foreach (var call in code.Descendants().OfType<IInvocationOperation>())
        {
            if (FindSet(call, code, given) is { } id)
            {
                yield return id;
            }
            else if (calls > 0
                && call.TargetMethod is { DeclaringSyntaxReferences.Length: 1, MethodKind: MethodKind.Ordinary } method
                && SourceBodies.Body(method, context.Project.Compilation, context.CancellationToken) is { } body)
            {
                var newArguments = call.Arguments.Where(argument => IsNew(argument.Value, code, given, 0)).Select(argument => argument.Parameter);
                var inside = new HashSet<ISymbol>(newArguments.OfType<ISymbol>(), SymbolEqualityComparer.Default);
                foreach (var found in Find(body, inside, context, calls - 1).Take(1))
                    yield return new NewId(found.Name, call);
            }
        }
    }

    private static NewId? FindSet(IInvocationOperation call, IOperation code, HashSet<ISymbol> given) =>
        IsSetter(call.TargetMethod)
        && call.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: string name } }, { Value: var value }]
        && Array.Find(Names, known => IsSame(known, name)) is { } id
        && IsNew(value, code, given, 0)
            ? new NewId(id, value)
            : null;

    /// <param name="value">A value that the code uses.</param>
    /// <param name="code">The code that runs each time.</param>
    /// <param name="given">Parameters of the code that are given what its caller creates each time.</param>
    /// <param name="locals">Through how many locals the value came.</param>
    private static bool IsNew(IOperation value, IOperation code, HashSet<ISymbol> given, int locals) =>
        value.DescendantsAndSelf().Any(part => part switch
        {
            IInvocationOperation { TargetMethod: { Name: "NewGuid" or "CreateVersion7", ContainingType.Name: "Guid" } } => true,
            IParameterReferenceOperation { Parameter: var parameter } => given.Contains(parameter),
            ILocalReferenceOperation local when locals < MaxLocals => LocalAssignments.Reaching(local).Any(assigned =>
                assigned.Value is { } source
                && code.Syntax.Span.Contains(source.Syntax.Span)
                && IsNew(source, code, given, locals + 1)),
            _ => false,
        });

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
