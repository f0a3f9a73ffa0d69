using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>BARS2009 in a header of a response, or in its reason phrase. What a request carries is another matter.</summary>
internal sealed class ExceptionTextInHeaderRule : ICodeRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors => ExceptionTextRule.Messages;

    public Trigger Trigger { get; } = new(OperationKind.Invocation, OperationKind.SimpleAssignment)
    {
        Method = (method, _) => IsSetter(method),
        Property = property => property.Name == "ReasonPhrase" || IsHeader(property),
    };

    public void Examine(IOperation operation, CodeContext context)
    {
        switch (operation)
        {
            case IInvocationOperation { Arguments: [.., var value] } call when IsSetter(call.TargetMethod) && IsOfResponse(Receiver.Find(call), context.Types):
                ExceptionTextRule.Report(value.Value, context);
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "ReasonPhrase" } phrase } assignment
                when IsResponse(phrase.Property.ContainingType, context.Types):
                ExceptionTextRule.Report(assignment.Value, context);
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property, Instance: { } headers } } assignment
                when IsHeader(property) && IsOfResponse(headers, context.Types):
                ExceptionTextRule.Report(assignment.Value, context);
                break;
        }
    }

    private static bool IsHeader(IPropertySymbol property) => property.IsIndexer || property.ContainingType.Name == "IHeaderDictionary";

    private static bool IsSetter(IMethodSymbol method) =>
        method.Name is "Add" or "Append" or "TryAdd" or "TryAddWithoutValidation" or "AppendTrailer" && MayBeHeaders(method.ContainingType.Name);

    /// <summary>By the name of the class: all lists have such methods, too. ASP.NET Core's headers are a dictionary.</summary>
    private static bool MayBeHeaders(string type) =>
        type is "IDictionary" or "ICollection" or "NameValueCollection" or "CollectionExtensions" or "ResponseTrailerExtensions" || type.Contains("Header");

    /// <summary>The headers of a response, the response itself, or a local that holds its headers.</summary>
    private static bool IsOfResponse(IOperation? receiver, KnownTypes types) => Operands.Unwrap(receiver) switch
    {
        IPropertyReferenceOperation { Property: { Name: "Headers" or "TrailingHeaders", ContainingType: var owner } } => IsResponse(owner, types),
        ILocalReferenceOperation local when LocalValues.Find(local) is [var only] =>
            Operands.Unwrap(only) is IPropertyReferenceOperation { Property: { Name: "Headers", ContainingType: var owner } } && IsResponse(owner, types),
        { Type: INamedTypeSymbol { Name: "HttpResponse" } type } => IsResponse(type, types),
        _ => false,
    };

    private static bool IsResponse(INamedTypeSymbol type, KnownTypes types) => types.GetInheritedMeaning(type) == TypeMeaning.Response;
}
