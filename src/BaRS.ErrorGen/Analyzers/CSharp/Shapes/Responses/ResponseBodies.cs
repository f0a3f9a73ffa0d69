using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>
/// What is given beside the status of a response: the other arguments of the call, the other members of the initialiser,
/// and what the statements around <c>Response.StatusCode = 409</c> write or return.
/// </summary>
internal static class ResponseBodies
{
    public static IEnumerable<IOperation> Find(ResponseStatus response) => response.Operation switch
    {
        IInvocationOperation call => Arguments(call.Arguments, response.Value),
        IObjectCreationOperation creation => Members(creation, response.Value),
        ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation } } =>
            Members(creation, response.Value),
        ISimpleAssignmentOperation { Parent: IExpressionStatementOperation { Parent: IBlockOperation block } statement } =>
            block.Operations.Where(other => other != statement).SelectMany(Written),
        _ => [],
    };

    private static IEnumerable<IOperation> Arguments(IEnumerable<IArgumentOperation> arguments, IOperation? status) =>
        arguments
            .Where(argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Value != status)
            .Select(argument => argument.Value);

    private static IEnumerable<IOperation> Members(IObjectCreationOperation creation, IOperation? status) =>
        Arguments(creation.Arguments, status).Concat(
            creation.Initializer?.Initializers
                .OfType<ISimpleAssignmentOperation>()
                .Select(member => member.Value)
                .Where(value => value != status)
            ?? []);

    private static IEnumerable<IOperation> Written(IOperation statement) => statement switch
    {
        IReturnOperation { ReturnedValue: { } value } => [value],
        IExpressionStatementOperation { Operation: var operation } => Written(Operands.Unwrap(operation), awaited: true),
        _ => [],
    };

    private static IEnumerable<IOperation> Written(IOperation operation, bool awaited) => operation switch
    {
        IAwaitOperation { Operation: var task } when awaited => Written(Operands.Unwrap(task), awaited: false),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } => Written(task, awaited: false),
        IInvocationOperation { TargetMethod.Name: "WriteTo" or "WriteXmlTo", Instance: { } outcome } => [outcome],
        IInvocationOperation call when call.TargetMethod.Name.StartsWith("Write", StringComparison.Ordinal) => Arguments(call.Arguments, null),
        _ => [],
    };
}
