using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Values;

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
}
