using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Responses;

/// <summary>The argument that gives a call its status.</summary>
internal static class StatusArgument
{
    /// <summary>The argument of <c>statusCode</c>; null where it is left out or has no such parameter.</summary>
    public static IOperation? Find(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter is { } parameter && IsStatus(parameter))
                return argument.Value is { ConstantValue: { HasValue: true, Value: null } } ? null : argument.Value;
        }

        return null;
    }

    /// <summary>True where name and type say that the parameter is a status.</summary>
    public static bool IsStatus(IParameterSymbol parameter) =>
        (parameter.Type.SpecialType == SpecialType.System_Int32 || parameter.Type is INamedTypeSymbol { Name: "HttpStatusCode" or "Nullable" })
        && parameter.Name.IndexOf("status", StringComparison.OrdinalIgnoreCase) >= 0;
}
