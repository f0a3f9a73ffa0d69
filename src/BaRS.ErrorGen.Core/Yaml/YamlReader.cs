using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Yaml.Slips;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BaRS.ErrorGen.Yaml;

/// <summary>
/// Events of YamlDotNet's parser to nodes with places, with the bounds checked as each event arrives.
/// Knows nothing of BaRS.
/// </summary>
/// <remarks>
/// The representation model of YamlDotNet is not used: it overflows the stack on deep nesting, and it resolves
/// aliases, which a build input should not have. An error ends the reading, but what was complete before it is
/// kept; nodes that were open at that moment are marked broken.
/// </remarks>
internal sealed class YamlReader
{
    private readonly CheckedText _text;
    private readonly TextLines _lines;
    private readonly string _content;
    private readonly YamlMarks _marks;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly List<Problem> _problems = [];
    private readonly CancellationToken _cancellationToken;
    private int _depth;
    private int _nodes;
    private bool _stopped;

    private YamlReader(CheckedText text, string content, CancellationToken cancellationToken)
    {
        _text = text;
        _lines = text.Lines;
        _content = content;
        _marks = new YamlMarks(content, text.Lines);
        _scanner = new Scanner(new StringReader(content), skipComments: true);
        _parser = new Parser(_scanner);
        _cancellationToken = cancellationToken;
    }

    /// <summary>True where a syntax error or a bound ended the reading before the end of the text.</summary>
    public bool Stopped => _stopped;

    /// <summary>True if the rest of the text may be read without what ended the reading.</summary>
    public bool CanGoOn { get; private set; } = true;

    /// <summary>The lines without which the rest can be read, if the slip that ended the reading says so.</summary>
    public (int First, int Last)? SlipLines { get; private set; }

    public IReadOnlyList<Problem> Problems => _problems;

    public static YamlDocument Read(TextFile text, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        if (YamlTextCheck.Check(text, problems) is not { } checkedText)
            return new YamlDocument(null, problems);
        var document = YamlRecovery.Read(checkedText, cancellationToken);
        return problems.Count == 0 ? document : new YamlDocument(document.Root, [.. problems, .. document.Problems]);
    }

    /// <summary>Reads a text with some of it blanked out.</summary>
    public static (YamlNode? Root, YamlReader Reader) ReadOnce(CheckedText text, string content, CancellationToken cancellationToken)
    {
        var reader = new YamlReader(text, content, cancellationToken);
        return (reader.ReadStream(), reader);
    }

    private ParsingEvent? Next()
    {
        if (_stopped)
            return null;
        _cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (_parser.MoveNext())
                return _parser.Current;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Not only YamlException: the scanner throws InvalidOperationException on some malformed input.
            Stop(exception);
        }

        return null;
    }

    private YamlNode? ReadStream()
    {
        YamlNode? root = null;
        var documents = 0;
        while (Next() is { } current)
        {
            if (current is DocumentStart)
            {
                if (++documents > 1)
                {
                    CanGoOn = false;
                    Stop(GetPlace(current.Start, current.End), YamlProblems.SecondDocument, "---");
                    break;
                }
            }
            else if (current is NodeEvent or AnchorAlias)
            {
                root = ReadNode(current);
            }
        }

        return root;
    }

    private YamlNode? ReadNode(ParsingEvent current)
    {
        if (++_nodes > YamlBounds.MaxNodes)
        {
            Stop(GetPlace(current.Start, current.End), YamlProblems.TooManyNodes, Grouped(YamlBounds.MaxNodes));
            return null;
        }

        var isBroken = Refuse(current);
        switch (current)
        {
            case Scalar scalar:
                return ReadScalar(scalar, isBroken | IsTooLong(scalar));
            case AnchorAlias alias:
                return new YamlScalar("", isPlain: true, GetPlace(alias.Start, alias.End), isBroken: true);
            default:
                if (++_depth > YamlBounds.MaxDepth)
                {
                    Stop(GetPlace(current.Start, current.End), YamlProblems.TooDeep, YamlBounds.MaxDepth);
                    return null;
                }

                YamlNode node = current is SequenceStart ? ReadSequence(current, isBroken) : ReadMapping(current, isBroken);
                _depth--;
                return node;
        }
    }

    private YamlScalar ReadScalar(Scalar scalar, bool isBroken)
    {
        var place = GetPlace(scalar.Start, scalar.End);
        var isPlain = scalar.Style == ScalarStyle.Plain;
        var comment = isPlain ? _marks.FindComment(place.End) : null;
        return new YamlScalar(scalar.Value, isPlain, place, isBroken | _text.IsRefused(place.Start, place.End)) { Comment = comment };
    }

    private YamlSequence ReadSequence(ParsingEvent start, bool isBroken)
    {
        var items = new List<YamlNode>();
        ParsingEvent? current;
        while ((current = Next()) is not null and not SequenceEnd)
        {
            if (ReadNode(current) is { } item)
            {
                items.Add(item);
                isBroken |= item.IsBroken;
            }
        }

        return new YamlSequence(items, GetPlace(start.Start, _marks.FindEnd(current) ?? start.End), isBroken | _stopped)
        {
            IsInBrackets = start is SequenceStart { Style: SequenceStyle.Flow },
        };
    }

    private YamlMapping ReadMapping(ParsingEvent start, bool isBroken)
    {
        var entries = new List<YamlEntry>();
        var first = new Dictionary<string, TextPlace>(StringComparer.Ordinal);
        ParsingEvent? current;
        while ((current = Next()) is not null and not MappingEnd)
        {
            var key = ReadNode(current);
            if (Next() is not { } valueStart || ReadNode(valueStart) is not { } value)
                break;

            isBroken |= value.IsBroken || key is { IsBroken: true };
            if (key is not YamlScalar name)
                isBroken |= Report(GetPlace(current.Start, current.End), YamlProblems.KeyIsNoText, key?.Kind ?? "nothing");
            else if (name.Value == "<<")
                isBroken |= Report(name.Place, YamlProblems.NotAllowed, "merge key", name.Value, "Write the keys out.");
            else if (first.TryGetValue(name.Value, out var place))
                isBroken |= Report(name.Place, YamlProblems.DuplicateKey, Quotation.Shorten(name.Value), place.LineNumber);
            else
                entries.Add(new YamlEntry(name, value));
            if (key is YamlScalar { Value: var text } && !first.ContainsKey(text))
                first.Add(text, key.Place);
        }

        return new YamlMapping(entries, GetPlace(start.Start, _marks.FindEnd(current) ?? start.End), isBroken | _stopped)
        {
            IsInBrackets = start is MappingStart { Style: MappingStyle.Flow },
        };
    }

    /// <summary>
    /// Anchors, aliases and tags are refused by name: a spec that a reviewer reads must say what it says where it says
    /// it.
    /// </summary>
    private bool Refuse(ParsingEvent current) => current switch
    {
        AnchorAlias alias => Refuse(alias, "alias", "Write the value out, or put a text that begins with '*' in quotes."),
        NodeEvent { Anchor.IsEmpty: false } node => Refuse(
            node, "anchor", "Delete it and write the value out where it is used, or put a text that begins with '&' in quotes."),
        NodeEvent { Tag.IsEmpty: false } node => Refuse(node, "tag", "Delete it, or put a text that begins with '!' in quotes."),
        _ => false,
    };

    private bool Refuse(ParsingEvent current, string what, string remedy) =>
        Report(GetPlace(current.Start, current.End), YamlProblems.NotAllowed, what, _marks.FirstWordAt(current.Start), remedy);

    private bool IsTooLong(Scalar scalar) =>
        scalar.Value.Length > YamlBounds.MaxTextLength
        && Report(GetPlace(scalar.Start, scalar.End), YamlProblems.TooLong, Grouped(YamlBounds.MaxTextLength));

    private static string Grouped(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private bool Report(TextPlace place, RuleDescriptor rule, params object[] arguments)
    {
        if (_problems.Count < YamlBounds.MaxProblems)
            _problems.Add(new Problem(rule, place, () => arguments));
        return true;
    }

    private void Stop(Exception exception)
    {
        var place = _marks.GetPlace(exception, _scanner.CurrentPosition);
        var said = YamlErrorText.SaidBy(exception);
        var slip = YamlSlips.Find(new YamlFault(new YamlLines(_content, _lines), place.Start, said));
        SlipLines = slip?.Lines;
        if (slip is not null)
            Stop(new TextPlace(_lines, slip.Start, slip.Length), YamlProblems.Slip, slip.What, slip.Remedy);
        else
            Stop(place, YamlProblems.NotYaml, YamlErrorText.AdviceFor(said), said);
    }

    private void Stop(TextPlace place, RuleDescriptor rule, params object[] arguments)
    {
        // Never left out, and always the last: it says where reading ended.
        _stopped = true;
        _problems.Add(new Problem(rule, place, () => arguments));
    }

    private TextPlace GetPlace(Mark start, Mark end) => _marks.GetPlace(start, end);
}
