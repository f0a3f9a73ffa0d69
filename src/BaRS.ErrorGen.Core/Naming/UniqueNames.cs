using System.Globalization;

namespace BaRS.ErrorGen.Naming;

/// <summary>Gives names of members, each once: the first to ask has it, the next gets a number.</summary>
internal sealed class UniqueNames(string prefix, IEnumerable<string> reserved)
{
    private readonly HashSet<string> _reserved = new(reserved, StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    // Where to go on counting: from 2 each time, thousands of codes of one name would take seconds.
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The PascalCase name of a word; behind the prefix where that alone is no identifier or is reserved.</summary>
    public string Add(string word)
    {
        var name = Identifier.PascalCase(word);
        if (!Identifier.IsValid(name) || _reserved.Contains(name))
            name = prefix + name;

        if (_taken.Add(name))
            return name;

        var number = _numbers.TryGetValue(name, out var next) ? next : 2;
        while (!_taken.Add(Numbered(name, number)))
            number++;
        _numbers[name] = number + 1;
        return Numbered(name, number);
    }

    private static string Numbered(string name, int number) => name + "_" + number.ToString(CultureInfo.InvariantCulture);
}
