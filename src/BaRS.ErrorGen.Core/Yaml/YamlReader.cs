using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;
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
    private readonly TextLines _lines;
    private readonly string _content;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly List<Problem> _problems = [];
    private readonly CancellationToken _cancellationToken;
    private int _depth;
    private int _nodes;
    private bool _stopped;

    private YamlReader(string content, TextLines lines, CancellationToken cancellationToken)
    {
        _lines = lines;
        _content = content;
        _scanner = new Scanner(new StringReader(content), skipComments: true);
        _parser = new Parser(_scanner);
        _cancellationToken = cancellationToken;
    }

    /// <summary>True where a syntax error or a bound ended the reading before the end of the text.</summary>
    public bool Stopped => _stopped;

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Reads a text that passed <see cref="YamlTextCheck"/>.</summary>
    public static YamlDocument Read(TextFile text, CancellationToken cancellationToken) =>
        YamlTextCheck.FindProblem(text) is { } problem
            ? new YamlDocument(null, [problem])
            : YamlRecovery.Read(text, cancellationToken);

    public static (YamlNode? Root, YamlReader Reader) ReadOnce(string content, TextLines lines, CancellationToken cancellationToken)
    {
        var reader = new YamlReader(content, lines, cancellationToken);
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
            Stop(GetPlace(exception), YamlProblems.NotYaml, YamlErrorText.ArgumentsFor(exception));
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
                return new YamlScalar(
                    scalar.Value,
                    scalar.Style == ScalarStyle.Plain,
                    GetPlace(scalar.Start, scalar.End),
                    isBroken | IsTooLong(scalar));
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

        return new YamlSequence(items, GetPlace(start.Start, FindEnd(current) ?? start.End), isBroken | _stopped);
    }

    private YamlMapping ReadMapping(ParsingEvent start, bool isBroken)
    {
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        ParsingEvent? current;
        while ((current = Next()) is not null and not MappingEnd)
        {
            var key = ReadNode(current);
            if (Next() is not { } valueStart || ReadNode(valueStart) is not { } value)
                break;

            isBroken |= value.IsBroken;
            if (key is not YamlScalar name)
                isBroken |= Report(GetPlace(current.Start, current.End), YamlProblems.KeyIsNoText, key?.Kind ?? "nothing");
            else if (name.Value == "<<")
                isBroken |= Report(name.Place, YamlProblems.NotAllowed, "merge key", name.Value, "Write the keys out.");
            else if (!keys.Add(name.Value))
                isBroken |= Report(name.Place, YamlProblems.DuplicateKey, Quotation.Shorten(name.Value));
            else
                entries.Add(new YamlEntry(name, value));
        }

        return new YamlMapping(entries, GetPlace(start.Start, FindEnd(current) ?? start.End), isBroken | _stopped);
    }

    /// <summary>
    /// Anchors, aliases and tags are refused by name: a spec that a reviewer reads must say what it says where it says
    /// it.
    /// </summary>
    private bool Refuse(ParsingEvent current) => current switch
    {
        AnchorAlias alias => Refuse(alias, "alias", "Write the value out."),
        NodeEvent { Anchor.IsEmpty: false } node => Refuse(node, "anchor", "Delete it, and write the value out where it is used."),
        NodeEvent { Tag.IsEmpty: false } node => Refuse(node, "tag", "Delete it."),
        _ => false,
    };

    private bool Refuse(ParsingEvent current, string what, string remedy) =>
        Report(GetPlace(current.Start, current.End), YamlProblems.NotAllowed, what, FirstWordAt(current.Start), remedy);

    /// <summary>An anchor, alias or tag as it is written (the event has tags resolved), at most 60 characters of it.</summary>
    private string FirstWordAt(Mark mark)
    {
        var start = (int)mark.Index;
        var end = start;
        while (end < _content.Length && !char.IsWhiteSpace(_content[end]))
            end++;
        return _content.Substring(start, Math.Min(end - start, 60));
    }

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

    private void Stop(TextPlace place, RuleDescriptor rule, params object[] arguments)
    {
        // Never left out, and always the last: it says where reading ended.
        _stopped = true;
        _problems.Add(new Problem(rule, place, () => arguments));
    }

    /// <summary>The end of a list or mapping. YamlDotNet ends a bracketed one before its closing bracket.</summary>
    private Mark? FindEnd(ParsingEvent? end) =>
        end is { End: { } mark } && mark.Index < _content.Length && _content[(int)mark.Index] is ']' or '}'
            ? new Mark(mark.Index + 1, mark.Line, mark.Column + 1)
            : end?.End;

    private TextPlace GetPlace(Exception exception)
    {
        // Some exceptions carry the mark (1,1) whatever the place; the scanner knows where it stood.
        if (exception is not YamlException { Start: var start, End: var end } || (start.Index == 0 && end.Index == 0))
            return GetPlace(_scanner.CurrentPosition, _scanner.CurrentPosition);

        // A tab that breaks a text is where the text ends, lines below its start.
        if (exception.Message.Contains(" tab "))
            return GetPlace(end, end);
        return GetPlace(start, end.Index > start.Index ? end : start);
    }

    private TextPlace GetPlace(Mark start, Mark end)
    {
        var from = Math.Min((int)start.Index, _content.Length);
        var to = Math.Max(from, Math.Min((int)end.Index, _content.Length));
        return new TextPlace(_lines, from, to - from);
    }
}
