using BaRS.ErrorGen.Analyzers.CSharp.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Retries;

/// <summary>A condition on responses after which a request is sent again.</summary>
internal sealed class RetryPredicate
{
    private readonly Dictionary<ILocalSymbol, IOperation> _locals = new(SymbolEqualityComparer.Default);

    private RetryPredicate(IBlockOperation body, SyntaxNode name)
    {
        Body = body;
        Name = name;
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

    public IBlockOperation Body { get; }

    /// <summary>Where to point when the body is more than one expression.</summary>
    public SyntaxNode Name { get; }

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

    private IOperation? OnlyReturn => Body.Descendants().OfType<IReturnOperation>().Select(given => given.ReturnedValue).OfType<IOperation>().Take(2).ToList() is { Count: 1 } only ? only[0] : null;

    public static RetryPredicate? Of(IBlockOperation? body, SyntaxNode name) => body is null ? null : new RetryPredicate(body, name);

    /// <summary>The lambda or the local's lambda that an argument is.</summary>
    public static RetryPredicate? Of(IOperation value)
    {
        value = Operands.Unwrap(value);
        if (value is IDelegateCreationOperation creation)
            value = creation.Target;
        return value is IAnonymousFunctionOperation { Symbol.Parameters.Length: 1 } lambda ? new RetryPredicate(lambda.Body, lambda.Syntax) : null;
    }

    /// <summary>What comes out for a response with a status; null where that depends on something else.</summary>
    public bool? For(int status) => Run(Body.Operations, new StatusCondition(status, hasResponse: true, _locals));

    /// <summary>As the other, of a part of the predicate, with nothing presumed of exceptions.</summary>
    public bool? For(int status, IOperation part) => new StatusCondition(status, hasResponse: false, _locals).Of(part);

    private static bool? Run(IEnumerable<IOperation> statements, StatusCondition condition)
    {
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case IReturnOperation { ReturnedValue: { } value }:
                    return condition.Of(value);
                case IConditionalOperation { WhenFalse: null } branch:
                    if (condition.Of(branch.Condition) is not { } holds)
                        return null;
                    if (holds)
                        return Run(branch.WhenTrue is IBlockOperation block ? block.Operations : new[] { branch.WhenTrue }, condition);
                    break;
                case IVariableDeclarationGroupOperation:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
