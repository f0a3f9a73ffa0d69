using System.Globalization;

namespace BaRS.ErrorGen.Naming;

/// <summary>Gives names of members, each once: the first to ask has it, the next gets a number.</summary>
internal sealed class UniqueNames(string prefix, IEnumerable<string> reserved)
{
    private readonly HashSet<string> _reserved = new(reserved, StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The PascalCase name of a word; behind the prefix where that alone is no identifier or is reserved.</summary>
    public string Of(string word)
    {
        var name = Identifier.PascalCase(word);
        if (!Identifier.IsValid(name) || _reserved.Contains(name))
            name = prefix + name;

        var unique = name;
        for (var number = 2; !_taken.Add(unique); number++)
            unique = name + "_" + number.ToString(CultureInfo.InvariantCulture);
        return unique;
    }
}
