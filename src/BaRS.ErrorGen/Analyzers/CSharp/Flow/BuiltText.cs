using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>The text that a StringBuilder in a local has put together.</summary>
internal static class BuiltText
{
    public const string TypeName = "StringBuilder";

    public static bool IsBuilder(ITypeSymbol? type) =>
        type is { Name: TypeName, ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } };

    /// <summary>What the calls before a use append; nothing where some of it is taken out again.</summary>
    public static IReadOnlyList<IOperation> AppendedBefore(ILocalReferenceOperation use)
    {
        var calls = LocalTable.GetMember(use).Descendants().OfType<IInvocationOperation>()
            .Where(call => IsBuilder(call.TargetMethod.ContainingType)
                && call.Syntax.SpanStart <= use.Syntax.SpanStart
                && SymbolEqualityComparer.Default.Equals(FindBuilder(call), use.Local))
            .ToList();
        return calls.Exists(call => call.TargetMethod.Name is "Clear" or "Remove" or "Replace")
            ? []
            : [.. calls.SelectMany(call => call.Arguments).Select(argument => argument.Value)];
    }

    /// <summary>The local at the head of a chain: <c>text.Append(a).AppendLine(b)</c>.</summary>
    private static ILocalSymbol? FindBuilder(IInvocationOperation call)
    {
        var at = call.Instance;
        while (at is IInvocationOperation { Instance: { } inner } && IsBuilder(at.Type))
            at = inner;
        return (at as ILocalReferenceOperation)?.Local;
    }
}
