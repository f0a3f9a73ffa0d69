using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;

/// <summary>Whether an expression reads the status of a response that the project received from another service.</summary>
internal static class ReceivedStatus
{
    public static bool Is(IOperation operation, KnownTypes types) =>
        operation is IPropertyReferenceOperation { Property: { Name: "StatusCode" or "Status" } property }
        && types.IsReceived(property.ContainingType);
}
