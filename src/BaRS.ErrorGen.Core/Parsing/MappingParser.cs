using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Yaml;
using BaRS.ErrorGen.Yaml.Slips;

namespace BaRS.ErrorGen.Parsing;

/// <summary>
/// Takes values out of one mapping by key. A value of another kind than the key's is reported, and the item that
/// the mapping describes counts as broken.
/// </summary>
internal sealed class MappingParser
{
    /// <summary>
    /// Entries of one list: above the 10,000 scenarios that can be in force, and few enough that a file of nothing but
    /// errors is checked within a second.
    /// </summary>
    private const int MaxEntries = 20_000;

    private const string AMapping = "a mapping ('key: value' lines)";

    private static readonly RuleDescriptor WrongKind = Unreadable.Because("'{0}' must be {1}, not {2}");
    private static readonly RuleDescriptor Bracket = Unreadable.Because(
        "'{0}' must be text, not {1}. Put a text that begins with a bracket in quotes.");
    private static readonly RuleDescriptor WrongEntryKind = Unreadable.Because("An entry of '{0}' must be {1}, not {2}");
    private static readonly RuleDescriptor TooManyEntries = Unreadable.Because(
        "'{0}' has more than {1} entries. This entry and those after it are ignored.");

    private readonly YamlMapping _node;
    private readonly SpecShape _shape;
    private readonly SpecItem? _item;
    private readonly SpecDocument _document;
    private readonly List<Problem> _problems;

    public MappingParser(YamlMapping node, SpecShape shape, SpecItem? item, SpecDocument document, List<Problem> problems)
    {
        _node = node;
        _shape = shape;
        _item = item;
        _document = document;
        _problems = problems;
        document.Objects.Add(new SpecObject(shape, node, item));
    }

    public static IReadOnlyList<RuleDescriptor> Descriptors => [WrongKind, Bracket, WrongEntryKind, TooManyEntries];

    public MappingParser Enter(YamlMapping node, SpecShape shape, SpecItem item) => new(node, shape, item, _document, _problems);

    /// <summary>The text behind a key; null where the key is missing or has no value.</summary>
    public SpecText? Text(string key) => Value(key) switch
    {
        null => null,
        YamlScalar scalar => new SpecText(scalar.Value, scalar.Place),
        { IsInBrackets: true } other when !_shape.Find(key)!.IsInteger => Refuse<SpecText?>(other, null, Bracket, key, other.Kind),
        var other => Refuse<SpecText?>(other, null, WrongKind, key, _shape.Find(key)!.IsInteger ? "a number" : "text", other.Kind),
    };

    /// <summary>The texts behind the keys that belong in the mapping without having a name in the format.</summary>
    public IReadOnlyList<(string Key, SpecText Value)> Others()
    {
        var others = new List<(string, SpecText)>();
        foreach (var entry in _node.Entries)
        {
            if (_shape.Others is { } family && _shape.Find(entry.Key.Value) == family && Text(entry.Key.Value) is { } text)
                others.Add((entry.Key.Value, text));
        }

        return others;
    }

    /// <summary>The texts behind a key that takes a list, or one text where the key takes either.</summary>
    public IReadOnlyList<SpecText> Texts(string key)
    {
        switch (Value(key))
        {
            case null:
                return [];
            case YamlScalar scalar when _shape.Find(key)!.Kind == SpecValueKind.TextOrList:
                return [new SpecText(scalar.Value, scalar.Place)];
            case YamlSequence sequence:
                var texts = new List<SpecText>(sequence.Items.Count);
                foreach (var item in FirstEntries(key, sequence.Items, item => item.Place))
                {
                    if (item is YamlScalar { IsNull: false } text && !string.IsNullOrWhiteSpace(text.Value))
                        texts.Add(new SpecText(text.Value, text.Place));
                    else
                        Refuse<SpecText?>(item, null, WrongEntryKind, key, "text", item is YamlScalar ? "empty" : item.Kind);
                }

                return texts;
            case var other:
                return Refuse<IReadOnlyList<SpecText>>(other, [], WrongKind, key, "a list", other.Kind);
        }
    }

    /// <summary>The mapping behind a key.</summary>
    public MappingParser? Object(string key, SpecShape shape) => Value(key) switch
    {
        null => null,
        YamlMapping mapping => new MappingParser(mapping, shape, _item, _document, _problems),
        var other => Refuse<MappingParser?>(other, null, WrongKind, key, AMapping, other.Kind),
    };

    /// <summary>The mappings of the list behind a key.</summary>
    public IEnumerable<YamlMapping> Items(string key)
    {
        var value = Value(key);
        if (value is not YamlSequence sequence)
        {
            if (value is not null)
                Refuse(value, false, WrongKind, key, "a list (lines that start with '-')", value.Kind);
            yield break;
        }

        foreach (var item in FirstEntries(key, sequence.Items, item => item.Place))
        {
            if (item is YamlMapping mapping)
                yield return mapping;
            else if (item is YamlScalar { IsPlain: true } text && FindMissingSpace(text.Value) is { } slip)
                _problems.Add(new Problem(YamlProblems.Slip, text.Place.Slice(slip.Start, slip.Length), () => [slip.What, slip.Remedy]));
            else
                Refuse(item, false, WrongEntryKind, key, AMapping, item.Kind);
        }
    }

    /// <summary>The mappings behind the keys of a mapping, with those keys.</summary>
    public IEnumerable<(SpecText Name, YamlMapping Node)> NamedItems(string key)
    {
        var value = Value(key);
        if (value is not YamlMapping mapping)
        {
            if (value is not null)
                Refuse(value, false, WrongKind, key, "a mapping from names to mappings", value.Kind);
            yield break;
        }

        foreach (var entry in FirstEntries(key, mapping.Entries, entry => entry.Key.Place))
        {
            if (entry.Value is YamlMapping item)
                yield return (new SpecText(entry.Key.Value, entry.Key.Place), item);
            else
                Refuse(entry.Value, false, WrongKind, Quotation.Shorten(entry.Key.Value), AMapping, entry.Value.Kind);
        }
    }

    /// <summary>In an entry that is text because no colon in it is followed by a space.</summary>
    private static YamlSlip? FindMissingSpace(string text)
    {
        var end = text.IndexOf(' ');
        return SeparatorSlips.FindMissingSpace(text, 0, end < 0 ? text.Length : end);
    }

    private IEnumerable<T> FirstEntries<T>(string key, IReadOnlyList<T> entries, Func<T, TextPlace> getPlace)
    {
        if (entries.Count > MaxEntries)
        {
            _problems.Add(new Problem(
                TooManyEntries,
                getPlace(entries[MaxEntries]),
                () => [key, MaxEntries.ToString("N0", CultureInfo.InvariantCulture)]));
        }

        return entries.Take(MaxEntries);
    }

    private YamlNode? Value(string key) => _node.Find(key)?.Value is { } value and not YamlScalar { IsNull: true } ? value : null;

    private T Refuse<T>(YamlNode node, T result, RuleDescriptor rule, params object[] arguments)
    {
        // What the reader refused, it has reported; a second message at the same place would only echo it.
        if (!node.IsBroken)
            _problems.Add(new Problem(rule, node.Place, () => arguments));
        if (_item is not null)
            _item.IsBroken = true;
        return result;
    }
}
