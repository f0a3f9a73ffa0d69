using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Errors;
using BaRS.ErrorGen.Analyzers.CSharp.Values;
using BaRS.ErrorGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2004 in a class whose properties fix status, code and issue code, in it and in its base classes. Told where the
/// most derived class says it: at its issue code, else its code, else its status.
/// </summary>
internal sealed class ErrorClassRule : ICodeRule
{
    public ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Return, OperationKind.PropertyInitializer);

    public void Examine(IOperation operation, CodeContext context)
    {
        var (property, value) = operation switch
        {
            IReturnOperation { ReturnedValue: { } returned } when context.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol owner } => (owner, returned),
            IPropertyInitializerOperation { InitializedProperties: { Length: 1 } initialized } initializer => (initialized[0], initializer.Value),
            _ => (null, null),
        };
        if (property is null || value is null || !FixedParts.IsPart(property) || property.ContainingType is not { TypeKind: TypeKind.Class, IsAbstract: false } type)
            return;
        var parts = ErrorPartReader.Read(new GivenValue(value, property.Name), context);
        if (parts.Kinds != 1 || IsSaidBetterBy(type, property, parts))
            return;
        if (FixedParts.Of(type, context).Contradiction(context.Spec) is { } message)
            context.Report(Descriptors.Combination, Operands.Unwrap(value).Syntax.GetLocation(), message);
    }

    /// <summary>One finding a class: its issue code tells it, else its code, else its status.</summary>
    private static bool IsSaidBetterBy(INamedTypeSymbol type, IPropertySymbol property, ErrorParts parts)
    {
        var others = type.GetMembers().OfType<IPropertySymbol>().Where(other => !SymbolEqualityComparer.Default.Equals(other, property) && FixedParts.IsPart(other)).ToList();
        if (parts.Issue is not null)
            return false;
        var hasIssue = others.Any(other => IssueCode.IsType(other.Type) || (other.Type.SpecialType == SpecialType.System_String && IssueCode.IsName(other.Name)));
        return parts.Code is not null ? hasIssue : hasIssue || others.Any(other => other.Type.SpecialType == SpecialType.System_String);
    }
}
