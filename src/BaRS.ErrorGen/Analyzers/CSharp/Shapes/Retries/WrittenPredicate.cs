using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>A retry predicate that the project wrote: a lambda, a method or a local function.</summary>
internal sealed class WrittenPredicate : RetryPredicate
{
    private readonly IBlockOperation _body;
    private readonly IMethodSymbol _method;
    private readonly SyntaxNode _name;

    private WrittenPredicate(IBlockOperation body, IMethodSymbol method, SyntaxNode name)
    {
        _body = body;
        _method = method;
        _name = name;
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
    public IOperation? Condition => SourceBodies.ReturnValues(_body) is not [var returned]
        ? null
        : Operands.Unwrap(returned) switch
        {
            IInvocationOperation { TargetMethod.Name: "FromResult", Arguments: { Length: 1 } arguments } => arguments[0].Value,
            IObjectCreationOperation { Type.Name: "ValueTask", Arguments: { Length: 1 } arguments } => arguments[0].Value,
            _ => returned,
        };

    public static WrittenPredicate? Create(IBlockOperation? body, IMethodSymbol method, SyntaxNode name) =>
        body is null ? null : new WrittenPredicate(body, method, name);

    /// <inheritdoc />
    public override bool? For(int status)
    {
        var answer = new ReceivedAnswer(status, isWhole: true);
        return new Evaluator(_body, answer.Find).Run(_method, [.. _method.Parameters.Select(answer.OfParameter)]).Boolean;
    }

    /// <summary>As the other, of a part of the predicate, with nothing presumed of exceptions.</summary>
    public static Evaluated For(int status, IOperation part) =>
        new Evaluator(part, new ReceivedAnswer(status, isWhole: false).Find).Evaluate(part);

    /// <inheritdoc />
    public override ImmutableDictionary<string, string?> Replacement(string generatedNamespace) =>
        RetryReplacement.For(this, generatedNamespace);
}
