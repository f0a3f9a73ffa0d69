using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>The argument that gives a call its status.</summary>
internal static class StatusArgument
{
    /// <summary>The argument of <c>statusCode</c>; null where it is left out or has no such parameter.</summary>
    public static IOperation? Find(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit
                && argument.Parameter is { } parameter
                && Names.IsStatus(parameter.Name, parameter.Type))
            {
                return argument.Value is { ConstantValue: { HasValue: true, Value: null } } ? null : argument.Value;
            }
        }

        return null;
    }
}
