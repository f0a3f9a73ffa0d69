using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Parsing;

/// <summary>
/// Takes values out of one mapping by key. A value of another kind than the key's is reported, and the item that
/// the mapping describes counts as broken.
/// </summary>
internal sealed class MappingParser
{
    /// <summary>Entries of one list: above the 10,000 scenarios that can be in force, and few enough that a file of nothing but errors is checked within a second.</summary>
    private const int MaxEntries = 20_000;

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

    public MappingParser Enter(YamlMapping node, SpecShape shape, SpecItem item) => new(node, shape, item, _document, _problems);

    /// <summary>The text behind a key; null where the key is missing or has no value.</summary>
    public SpecText? Text(string key) => Value(key) switch
    {
        null => null,
        YamlScalar scalar => new SpecText(scalar.Value, scalar.Place),
        var other => Refuse<SpecText?>(other, $"'{key}' must be {(_shape.Find(key)!.IsInteger ? "a number" : "a text")}, not {other.Kind}.", null),
    };

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
                        Refuse<SpecText?>(item, $"An entry of '{key}' must be a text, not {(item is YamlScalar ? "empty" : item.Kind)}.", null);
                }

                return texts;
            case var other:
                return Refuse<IReadOnlyList<SpecText>>(other, $"'{key}' must be a list, not {other.Kind}.", []);
        }
    }

    /// <summary>The mapping behind a key.</summary>
    public MappingParser? Object(string key, SpecShape shape) => Value(key) switch
    {
        null => null,
        YamlMapping mapping => new MappingParser(mapping, shape, _item, _document, _problems),
        var other => Refuse<MappingParser?>(other, $"'{key}' must be a mapping ('key: value' lines), not {other.Kind}.", null),
    };

    /// <summary>The mappings of the list behind a key.</summary>
    public IEnumerable<YamlMapping> Items(string key)
    {
        var value = Value(key);
        if (value is not YamlSequence sequence)
        {
            if (value is not null)
                Refuse(value, $"'{key}' must be a list (lines that start with '-'), not {value.Kind}.", false);
            yield break;
        }

        foreach (var item in FirstEntries(key, sequence.Items, item => item.Place))
        {
            if (item is YamlMapping mapping)
                yield return mapping;
            else
                Refuse(item, $"An entry of '{key}' must be a mapping ('key: value' lines), not {item.Kind}.", false);
        }
    }

    /// <summary>The mappings behind the keys of a mapping, with those keys.</summary>
    public IEnumerable<(SpecText Name, YamlMapping Node)> NamedItems(string key)
    {
        var value = Value(key);
        if (value is not YamlMapping mapping)
        {
            if (value is not null)
                Refuse(value, $"'{key}' must be a mapping from names to policies, not {value.Kind}.", false);
            yield break;
        }

        foreach (var entry in FirstEntries(key, mapping.Entries, entry => entry.Key.Place))
        {
            if (entry.Value is YamlMapping item)
                yield return (new SpecText(entry.Key.Value, entry.Key.Place), item);
            else
                Refuse(entry.Value, $"'{entry.Key.Value}' must be a mapping ('key: value' lines), not {entry.Value.Kind}.", false);
        }
    }

    private IEnumerable<T> FirstEntries<T>(string key, IReadOnlyList<T> entries, Func<T, TextPlace> placeOf)
    {
        if (entries.Count > MaxEntries)
            _problems.Add(Problem.CannotBeRead(placeOf(entries[MaxEntries]), $"'{key}' holds more than 20,000 entries. This one and those after it are left out."));
        return entries.Take(MaxEntries);
    }

    private YamlNode? Value(string key) => _node.Find(key)?.Value is { } value and not YamlScalar { IsNull: true } ? value : null;

    private T Refuse<T>(YamlNode node, string message, T result)
    {
        // What the reader refused, it has reported; a second message at the same place would only echo it.
        if (!node.IsBroken)
            _problems.Add(Problem.CannotBeRead(node.Place, message));
        if (_item is not null)
            _item.IsBroken = true;
        return result;
    }
}
