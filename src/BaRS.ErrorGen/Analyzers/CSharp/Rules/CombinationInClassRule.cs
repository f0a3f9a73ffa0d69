using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2004 in a class whose properties or constructors fix status, code and issue code, in it and in its base classes.
/// Reported where the most derived class says it: at its issue code, else its code, else its status. Constructors that
/// differ are looked at one by one.
/// </summary>
internal sealed class CombinationInClassRule : ICodeRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors => Combinations.Descriptors;

    public Trigger Trigger { get; } = new(OperationKind.Return, OperationKind.PropertyInitializer, OperationKind.SimpleAssignment)
    {
        Property = FixedParts.IsPart,
    };

    public void Examine(IOperation operation, CodeContext context)
    {
        switch (operation)
        {
            case IReturnOperation { ReturnedValue: { } returned } when context.ContainingSymbol
                is IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol owner }:
                ReportProperty(owner, returned, context);
                break;
            case IPropertyInitializerOperation { InitializedProperties: [var initialized] } initializer:
                ReportProperty(initialized, initializer.Value, context);
                break;
            case ISimpleAssignmentOperation assignment
                when context.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
                    && FixedParts.FindPart(assignment.Target) is { } assigned:
                ReportConstructor(constructor, assigned, assignment.Value, context);
                break;
        }
    }

    private static void ReportProperty(IPropertySymbol property, IOperation value, CodeContext context)
    {
        if (!FixedParts.IsPart(property) || property.ContainingType is not { TypeKind: TypeKind.Class, IsAbstract: false } type)
            return;
        var parts = ErrorPartReader.Read(new GivenValue(value, property.Name), context);
        if (parts.Kinds != 1 || IsSaidBetterBy(type, property, parts))
            return;
        if (FixedParts.OnlyConstructor(type) is { } constructor
            && FixedParts.ReadGiven(constructor, context) is var given
            && (given.ContainsKey(property.Name) || AnyIsBetter(given, parts, context)))
        {
            return;
        }

        if (Combinations.Contradiction(FixedParts.Read(type, null, context), context.Spec) is { } finding)
            context.Report(finding, Operands.Unwrap(value).Syntax.GetLocation());
    }

    private static void ReportConstructor(IMethodSymbol constructor, IPropertySymbol property, IOperation value, CodeContext context)
    {
        if (constructor.ContainingType is not { TypeKind: TypeKind.Class, IsAbstract: false } type)
            return;
        var parts = ErrorPartReader.Read(new GivenValue(value, property.Name), context);
        if (parts.Kinds != 1)
            return;
        var given = FixedParts.ReadGiven(constructor, context);
        if (!given.TryGetValue(property.Name, out var last) || last?.Syntax != value.Syntax || AnyIsBetter(given, parts, context))
            return;
        // What the properties alone say wrong is reported there, and so is what they say better than the only constructor.
        var isOnly = FixedParts.OnlyConstructor(type) is not null;
        if (isOnly
            ? AnyIsBetter(GetProperties(type, context), parts, context)
            : Combinations.Contradiction(FixedParts.Read(type, null, context), context.Spec) is not null)
        {
            return;
        }

        if (Combinations.Contradiction(FixedParts.Read(type, constructor, context), context.Spec) is { } finding)
            context.Report(finding, Operands.Unwrap(value).Syntax.GetLocation());
    }

    /// <summary>One finding per class: at its issue code, else at its code, else at its status.</summary>
    private static bool IsSaidBetterBy(INamedTypeSymbol type, IPropertySymbol property, ErrorParts parts)
    {
        var others = type
            .GetMembers()
            .OfType<IPropertySymbol>()
            .Where(other => !SymbolEqualityComparer.Default.Equals(other, property) && FixedParts.IsPart(other))
            .ToList();
        if (parts.Issue is not null)
            return false;
        var hasIssue = others.Any(
            other => IssueCode.IsType(other.Type) || (other.Type.SpecialType == SpecialType.System_String && IssueCode.IsName(other.Name)));
        return parts.Code is not null ? hasIssue : hasIssue || others.Any(other => other.Type.SpecialType == SpecialType.System_String);
    }

    private static bool AnyIsBetter(IEnumerable<KeyValuePair<string, IOperation?>> given, ErrorParts parts, CodeContext context) =>
        given.Any(other => other.Value is { } value && Rank(ErrorPartReader.Read(new GivenValue(value, other.Key), context)) > Rank(parts));

    private static int Rank(ErrorParts parts) =>
        parts.Issue is not null ? 3 : parts.Code is not null ? 2 : parts.Status is not null ? 1 : 0;

    private static IEnumerable<KeyValuePair<string, IOperation?>> GetProperties(INamedTypeSymbol type, CodeContext context) =>
        type.GetMembers().OfType<IPropertySymbol>()
            .Where(FixedParts.IsPart)
            .Select(property => new KeyValuePair<string, IOperation?>(property.Name, FixedParts.FindValue(property, context)));
}
