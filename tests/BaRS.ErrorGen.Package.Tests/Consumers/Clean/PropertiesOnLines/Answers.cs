using Acme.Errors;

namespace PropertiesOnLines;

/// <summary>Each value is on a line of its own, where the compiler would see none.</summary>
public static class Answers
{
    /// <summary>A public type, a factory that only the role has, and in the preset it is 409, not 408.</summary>
    public static BarsError Error => BarsErrors.ProxyTimeout();

    /// <summary>A compile-time error unless the preset is the one that the property names.</summary>
    public static int Status => BarsErrors.RecTimeout().StatusCode;
}
