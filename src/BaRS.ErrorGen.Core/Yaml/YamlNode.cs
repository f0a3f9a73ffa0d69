using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Yaml;

/// <summary>A value of the file with its place. The base of the three kinds of node that YAML has.</summary>
internal abstract class YamlNode(TextPlace place, bool isBroken)
{
    public TextPlace Place { get; } = place;

    /// <summary>
    /// True where reading met something it refuses (an alias, a duplicate key, a syntax error) in this node or
    /// below it. The problem is reported by the reader; whoever builds on the node leaves it out.
    /// </summary>
    public bool IsBroken { get; } = isBroken;

    /// <summary>True for a list or mapping between brackets, which a text without quotes may have been meant to begin with.</summary>
    public bool IsInBrackets { get; init; }

    /// <summary>What the node is called in messages.</summary>
    public abstract string Kind { get; }
}

internal sealed class YamlScalar(string value, bool isPlain, TextPlace place, bool isBroken) : YamlNode(place, isBroken)
{
    public string Value { get; } = value;

    /// <summary>True for text without quotes.</summary>
    public bool IsPlain { get; } = isPlain;

    /// <summary>
    /// A comment behind the value that may be the rest of a text: its '#' is followed by a letter, a digit or a placeholder, not
    /// by a space.
    /// </summary>
    public YamlComment? Comment { get; init; }

    /// <summary>True for <c>key:</c> with nothing behind it, <c>~</c> and <c>null</c>; quoted text is never null.</summary>
    public bool IsNull { get; } = isPlain && value is "" or "~" or "null" or "Null" or "NULL";

    public override string Kind => "text";
}

/// <summary>A comment with its '#'.</summary>
internal sealed class YamlComment(string text, TextPlace place)
{
    public string Text { get; } = text;

    public TextPlace Place { get; } = place;
}

internal sealed class YamlSequence(IReadOnlyList<YamlNode> items, TextPlace place, bool isBroken) : YamlNode(place, isBroken)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;

    public override string Kind => "a list";
}

internal sealed class YamlMapping(IReadOnlyList<YamlEntry> entries, TextPlace place, bool isBroken) : YamlNode(place, isBroken)
{
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    public override string Kind => "a mapping";

    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Value == key)
                return entry;
        }

        return null;
    }
}

internal sealed class YamlEntry(YamlScalar key, YamlNode value)
{
    public YamlScalar Key { get; } = key;

    public YamlNode Value { get; } = value;
}
