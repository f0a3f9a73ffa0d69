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

    /// <summary>True where the type says that the parameter is a status, or where a number's name does.</summary>
    public static bool IsStatus(IParameterSymbol parameter)
    {
        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : parameter.Type;
        return type.Name == "HttpStatusCode"
            || (type.SpecialType == SpecialType.System_Int32 && parameter.Name.IndexOf("status", StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
