using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What a method is called on, or a method that extends it.</summary>
internal static class Receiver
{
    public static IOperation? Find(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && !call.Arguments.IsEmpty ? call.Arguments[0].Value : null);
}
