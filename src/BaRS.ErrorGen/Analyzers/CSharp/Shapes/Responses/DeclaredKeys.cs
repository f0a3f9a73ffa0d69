using System.Globalization;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>
/// Statuses that an OpenAPI document declares, as keys of its responses: <c>responses["429"] = ...</c>,
/// <c>{ "429", new OpenApiResponse() }</c>.
/// </summary>
internal static class DeclaredKeys
{
    public static ResponseStatus? Find(IOperation operation) =>
        FindKey(operation) is { } key
        && key.ConstantValue is { HasValue: true, Value: string { Length: 3 } text }
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? new ResponseStatus(operation, null, new StatusValue(status, key.Syntax), IsDeclaration: true)
            : null;

    /// <summary>Cheap: whether an operation sets an entry of such a document.</summary>
    public static bool IsEntry(IOperation operation) => FindKey(operation) is not null;

    private static IOperation? FindKey(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Add" or "TryAdd", ContainingType: var owner }, Arguments: { Length: 2 } entry }
            when IsResponses(owner) => entry[0].Value,
        ISimpleAssignmentOperation
        {
            Target: IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType: var owner }, Arguments: { Length: 1 } keys }
        } when IsResponses(owner) => keys[0].Value,
        _ => null,
    };

    private static bool IsResponses(INamedTypeSymbol type) =>
        type.Name == "OpenApiResponses" || type.TypeArguments is [.., { Name: "OpenApiResponse" or "IOpenApiResponse" }];
}
