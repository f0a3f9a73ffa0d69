using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>
/// Whether a value names a constant, field or local, and every use of that name is a comparison: what is accepted on
/// reading has a name, too. By name and syntax alone, as the uses may stand in any file; a constant that nobody uses
/// is not read.
/// </summary>
internal static class ConstantReading
{
    public static bool IsOnlyRead(IOperation value, CodeContext context)
    {
        var declared = value.Parent switch
        {
            IFieldInitializerOperation { InitializedFields: [var field] } => field,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => local,
            _ => default(ISymbol),
        };
        if (declared is null)
            return false;

        var isUsed = false;
        foreach (var use in Uses(declared, value.Syntax, context))
        {
            if (!IsReading(use))
                return false;
            isUsed = true;
        }

        return isUsed;
    }

    private static IEnumerable<IdentifierNameSyntax> Uses(ISymbol declared, SyntaxNode value, CodeContext context)
    {
        IEnumerable<SyntaxNode> scopes = declared switch
        {
            ILocalSymbol => new[] { value.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? value.SyntaxTree.GetRoot(context.CancellationToken) },
            { DeclaredAccessibility: Accessibility.Private } =>
                declared.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(context.CancellationToken)),
            _ => context.Project.Compilation.SyntaxTrees.Select(tree => tree.GetRoot(context.CancellationToken)),
        };
        return scopes
            .SelectMany(scope => scope.DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == declared.Name);
    }

    private static bool IsReading(IdentifierNameSyntax name)
    {
        SyntaxNode use = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        while (use.Parent is ParenthesizedExpressionSyntax or ArgumentSyntax or ExpressionElementSyntax)
            use = use.Parent;
        return use.Parent switch
        {
            // What is tested for a name is written as if it were a type.
            BinaryExpressionSyntax comparison =>
                comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.IsExpression,
            ConstantPatternSyntax or CaseSwitchLabelSyntax => true,
            // new[] { Right, Wrong }, a set, and the key of a table
            CollectionExpressionSyntax or BracketedArgumentListSyntax => true,
            InitializerExpressionSyntax list =>
                list.Expressions.FirstOrDefault() == use || !list.IsKind(SyntaxKind.ComplexElementInitializerExpression),
            ArgumentListSyntax
            {
                Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } }
            } => Reading.IsComparison(method),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } => Reading.IsComparison(method),
            ArgumentListSyntax => false,
            _ => name.Parent is NameColonSyntax,
        };
    }
}
