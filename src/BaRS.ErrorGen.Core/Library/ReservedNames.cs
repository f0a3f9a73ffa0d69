namespace BaRS.ErrorGen.Library;

/// <summary>Names that a scenario cannot have: it becomes a member of generated types that have these already.</summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> Names = new(GeneratedTypes.All, StringComparer.Ordinal)
    {
        // Members of the generated types that have a member for each scenario.
        "All", "Describe", "TryFind", "None",

        // Members of object and of enums.
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "value__",

        // An entry point to the compiler, which warns of a second one.
        "Main",
    };

    public static IEnumerable<string> All => Names;

    public static bool Contains(string name) => Names.Contains(name);
}
