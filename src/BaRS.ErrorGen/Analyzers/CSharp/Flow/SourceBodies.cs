using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>The operations of members that the project itself declares, in whichever file.</summary>
internal static class SourceBodies
{
    /// <summary>
    /// What a call of the method, or a read of the property's getter, can give back; empty where that is not in the
    /// source.
    /// </summary>
    public static IReadOnlyList<IOperation> ReturnValues(ISymbol member, Compilation compilation, CancellationToken cancellationToken)
    {
        if (member.IsVirtual || member.IsOverride || member.IsAbstract || Body(member, compilation, cancellationToken) is not { } body)
            return [];
        return ReturnValues(body);
    }

    /// <summary>What the function gives back, without what functions inside it do.</summary>
    public static IReadOnlyList<IOperation> ReturnValues(IOperation function)
    {
        var values = new List<IOperation>();
        foreach (var operation in function.DescendantsAndSelf())
        {
            if (operation is IReturnOperation { ReturnedValue: { } value } && GetFunction(operation, function) == function)
                values.Add(value);
        }

        return values;
    }

    /// <summary>The operation of a member's body, or of its initializer where it has one.</summary>
    public static IOperation? Body(ISymbol member, Compilation compilation, CancellationToken cancellationToken)
    {
        if (member.DeclaringSyntaxReferences.Length != 1)
            return null;
        var node = member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
        {
            PropertyDeclarationSyntax { ExpressionBody: { } body } => body,
            PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
            PropertyDeclarationSyntax { AccessorList: { } list } =>
                list.Accessors.FirstOrDefault(accessor => accessor.Keyword.Text == "get"),
            VariableDeclaratorSyntax { Initializer: { } initializer } => initializer,
            BaseMethodDeclarationSyntax method => method,
            LocalFunctionStatementSyntax function => (SyntaxNode)function,
            _ => null,
        };
        return node is null ? null : Model(compilation, node.SyntaxTree).GetOperation(node, cancellationToken);
    }

    /// <summary>The code that a value of a delegate type runs: a lambda, or a method that it names; null where it is neither.</summary>
    public static IOperation? OfDelegate(IOperation value, Compilation compilation, CancellationToken cancellationToken) =>
        Operands.Unwrap(value) switch
        {
            IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } => Body(method, compilation, cancellationToken),
            IDelegateCreationOperation { Target: var lambda } => lambda,
            _ => null,
        };

    /// <summary>What an expression does, in whichever file.</summary>
    public static IOperation? GetOperation(SyntaxNode expression, Compilation compilation, CancellationToken cancellationToken) =>
        Model(compilation, expression.SyntaxTree).GetOperation(expression, cancellationToken);

    private static IOperation GetFunction(IOperation operation, IOperation outermost)
    {
        var at = operation;
        while (at != outermost && at is not (IAnonymousFunctionOperation or ILocalFunctionOperation) && at.Parent is { } parent)
            at = parent;
        return at;
    }

    // Few members are asked for: those that a status or an error comes from. The operation at hand has a model of its
    // own file only, and many of them stand in another.
#pragma warning disable RS1030
    private static readonly ConditionalWeakTable<Compilation, ConditionalWeakTable<SyntaxTree, SemanticModel>> Models = new();

    private static SemanticModel Model(Compilation compilation, SyntaxTree tree) =>
        Models.GetOrCreateValue(compilation).GetValue(tree, key => compilation.GetSemanticModel(key));
#pragma warning restore RS1030
}
