using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>A retry predicate that the project wrote: a lambda, a method or a local function.</summary>
internal sealed class WrittenPredicate : RetryPredicate
{
    private readonly Dictionary<ILocalSymbol, IOperation> _locals = new(SymbolEqualityComparer.Default);

    private readonly IBlockOperation _body;
    private readonly SyntaxNode _name;

    private WrittenPredicate(IBlockOperation body, SyntaxNode name)
    {
        _body = body;
        _name = name;
        foreach (var declarator in body.Descendants().OfType<IVariableDeclaratorOperation>())
        {
            if (declarator.GetVariableInitializer() is { } initializer)
                _locals[declarator.Symbol] = initializer.Value;
        }

        // A local that changes is not what it is declared with.
        foreach (var assignment in body.Descendants().OfType<IAssignmentOperation>())
        {
            if (assignment.Target is ILocalReferenceOperation local)
                _locals.Remove(local.Local);
        }
    }

    /// <inheritdoc />
    public override Location Place => _name switch
    {
        _ when Condition is { } condition => condition.Syntax.GetLocation(),
        MethodDeclarationSyntax method => method.Identifier.GetLocation(),
        LocalFunctionStatementSyntax function => function.Identifier.GetLocation(),
        LambdaExpressionSyntax lambda => lambda.ArrowToken.GetLocation(),
        var other => other.GetLocation(),
    };

    /// <summary>The only condition that is returned, without the task around it; null where there are several.</summary>
    public IOperation? Condition
    {
        get
        {
            var returned = OnlyReturn;
            return returned switch
            {
                null => null,
                _ => Operands.Unwrap(returned) switch
                {
                    IInvocationOperation { TargetMethod.Name: "FromResult", Arguments: { Length: 1 } arguments } => arguments[0].Value,
                    IObjectCreationOperation { Type.Name: "ValueTask", Arguments: { Length: 1 } arguments } => arguments[0].Value,
                    _ => returned,
                },
            };
        }
    }

    private IOperation? OnlyReturn =>
        _body.Descendants().OfType<IReturnOperation>().Select(given => given.ReturnedValue).OfType<IOperation>().Take(2).ToList()
            is { Count: 1 } only
            ? only[0]
            : null;

    public static WrittenPredicate? Create(IBlockOperation? body, SyntaxNode name) =>
        body is null ? null : new WrittenPredicate(body, name);

    /// <inheritdoc />
    public override bool? For(int status) => Run(_body.Operations, new StatusCondition(status, hasResponse: true, _locals));

    /// <summary>As the other, of a part of the predicate, with nothing presumed of exceptions.</summary>
    public bool? For(int status, IOperation part) => new StatusCondition(status, hasResponse: false, _locals).Evaluate(part);

    /// <inheritdoc />
    public override ImmutableDictionary<string, string?> Replacement(string generatedNamespace) =>
        RetryReplacement.For(this, generatedNamespace);

    private static bool? Run(IEnumerable<IOperation> statements, StatusCondition condition)
    {
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case IReturnOperation { ReturnedValue: { } value }:
                    return condition.Evaluate(value);
                case IConditionalOperation { WhenFalse: null } branch:
                    if (condition.Evaluate(branch.Condition) is not { } holds)
                        return null;
                    if (holds)
                        return Run(branch.WhenTrue is IBlockOperation block ? block.Operations : new[] { branch.WhenTrue }, condition);
                    break;
                // What is done beside it: logged, awaited, counted.
                case IVariableDeclarationGroupOperation
                    or IExpressionStatementOperation { Operation: IInvocationOperation or IAwaitOperation }:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
