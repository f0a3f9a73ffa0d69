using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What a type derives from.</summary>
internal static class BaseTypes
{
    /// <summary>True if the type, or one that it derives from, has a name.</summary>
    public static bool Include(ITypeSymbol? type, string name)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == name)
                return true;
        }

        return false;
    }

    /// <summary>True for <c>System.Exception</c> and all that derive from it.</summary>
    [MethodImpl(HotPath.Compiled)]
    public static bool IncludeException(ITypeSymbol? type)
    {
        if (type is null or { SpecialType: not SpecialType.None })
            return false; // Texts, numbers and objects, which most types are.
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }

    /// <summary>True if the type is another, or derives from it.</summary>
    public static bool Include(ITypeSymbol? type, ITypeSymbol other)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, other))
                return true;
        }

        return false;
    }
}
