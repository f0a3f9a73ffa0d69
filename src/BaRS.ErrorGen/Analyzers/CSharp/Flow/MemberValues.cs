using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>
/// What the project gives a field or property by the class that declares it, whichever object it is of: its initialiser,
/// what its getter returns, what the class assigns to it, and the same of the properties that override it. Found once a
/// compilation for each. Nothing is known of what others can set.
/// </summary>
internal static class MemberValues
{
    /// <summary>Properties that override one another, as a project's exceptions do.</summary>
    private const int MaxValues = 5_000;

    private static readonly ProjectCache<ISymbol, IReadOnlyList<IOperation>> Known = new(SymbolEqualityComparer.Default);

    public static IReadOnlyList<IOperation> Find(ISymbol member, FlowContext flow) => Known.Find(member, flow, FindAnew);

    private static IReadOnlyList<IOperation> FindAnew(ISymbol member, FlowContext flow)
    {
        var values = new List<IOperation>();
        switch (member)
        {
            case IFieldSymbol field when field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private:
                Add(field, values, flow);
                AddAssigned(field, values, flow);
                break;
            case IPropertySymbol { SetMethod: null or { IsInitOnly: false, DeclaredAccessibility: Accessibility.Private } } property:
                Add(property, values, flow);
                AddAssigned(property, values, flow);
                foreach (var overriding in IsOverridable(property) ? Implementation.Overriding(property, flow, MaxValues) : [])
                    Add(overriding, values, flow);
                break;
        }

        return values;
    }

    private static bool IsOverridable(IPropertySymbol property) =>
        (property.IsVirtual || property.IsAbstract || property.IsOverride) && !property.IsStatic;

    /// <summary>What it is initialised with, or what its getter returns.</summary>
    private static void Add(ISymbol member, List<IOperation> values, FlowContext flow)
    {
        if (SourceBodies.Body(member, flow.Compilation, flow.CancellationToken) is not { } body)
            return;
        if (body is ISymbolInitializerOperation initializer)
            values.Add(initializer.Value);
        values.AddRange(SourceBodies.ReturnValues(body));
    }

    /// <summary>What the class assigns to it, in constructors and elsewhere.</summary>
    private static void AddAssigned(ISymbol member, List<IOperation> values, FlowContext flow)
    {
        if (!HasStorage(member))
            return;
        foreach (var reference in member.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(flow.CancellationToken).DescendantNodes())
            {
                if (node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                    && IsNamed(assignment.Left, member.Name)
                    && SourceBodies.GetOperation(assignment, flow.Compilation, flow.CancellationToken)
                        is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } operation
                    && SymbolEqualityComparer.Default.Equals(target.Member.OriginalDefinition, member))
                {
                    values.Add(operation.Value);
                }
            }
        }
    }

    private static bool HasStorage(ISymbol member) =>
        member is IFieldSymbol
        || (member is IPropertySymbol { DeclaringSyntaxReferences: [var reference] }
            && reference.GetSyntax() is PropertyDeclarationSyntax { ExpressionBody: null, AccessorList.Accessors: var accessors }
            && accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }));

    private static bool IsNamed(ExpressionSyntax target, string name) => target switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var member } => member.Identifier.ValueText == name,
        _ => false,
    };
}
