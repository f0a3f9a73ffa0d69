using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Json;

/// <summary>
/// A strict reader of RFC 8259 that gives every value its place, with the bounds checked as it goes. Knows nothing of
/// BaRS.
/// </summary>
/// <remarks>
/// Of our own, because no other can be counted on: System.Text.Json is not in every compiler's process, and packing it
/// brings libraries of which another generator may carry other versions; YamlDotNet does not read all JSON; the reader
/// of DataContractJsonSerializer gives no places. Tests hold it equal to System.Text.Json. It recurs, but no deeper
/// than <see cref="JsonBounds.MaxDepth"/>.
/// </remarks>
internal sealed class JsonReader
{
    private readonly string _content;
    private readonly TextFile _text;
    private readonly JsonScanner _scanner;
    private readonly CancellationToken _cancellationToken;
    private int _depth;
    private int _nodes;

    private JsonReader(TextFile text, CancellationToken cancellationToken)
    {
        _text = text;
        _content = text.Content;
        // A byte order mark is no part of the text; TextFile drops it only where it decodes bytes itself.
        _scanner = new JsonScanner(text, _content.Length > 0 && _content[0] == '\uFEFF' ? 1 : 0);
        _cancellationToken = cancellationToken;
    }

    public static JsonDocument Read(TextFile text, CancellationToken cancellationToken)
    {
        if (JsonTextCheck.FindProblem(text) is { } problem)
            return new JsonDocument(null, [problem]);

        var reader = new JsonReader(text, cancellationToken);
        try
        {
            return new JsonDocument(reader.ReadText(), reader.ProblemsBefore(text.Content.Length));
        }
        catch (JsonSyntaxException exception)
        {
            return new JsonDocument(null, [.. reader.ProblemsBefore(exception.Problem.Place.Start), exception.Problem]);
        }
    }

    /// <summary>What did not stop the reading, up to where it stopped.</summary>
    private IReadOnlyList<Problem> ProblemsBefore(int end)
    {
        var replaced = _content.IndexOf('\uFFFD');
        if (replaced < 0 || replaced >= end)
            return _scanner.Problems;
        var problem = new Problem(JsonProblems.Replaced, _text.PlaceAt(replaced, 1), () => [CharacterNames.Find('\uFFFD')!]);
        return [.. _scanner.Problems.Append(problem).OrderBy(found => found.Place.Start)];
    }

    private JsonNode ReadText()
    {
        var undecoded = JsonTextCheck.FindUndecoded(_content);
        if (undecoded >= 0)
        {
            throw new JsonSyntaxException(
                JsonProblems.NotDecoded,
                _text.PlaceAt(undecoded, 1),
                ["half of a surrogate pair, " + CharacterNames.CodePoint(_content[undecoded])]);
        }

        _scanner.SkipWhiteSpace();
        if (_scanner.IsAtEnd)
            throw _scanner.Refuse(JsonProblems.Empty);

        var root = ReadValue();
        _scanner.SkipWhiteSpace();
        if (!_scanner.IsAtEnd)
            throw _scanner.Invalid("something follows the end of the value", RemedyAfterEnd(_scanner.Current));
        return root;
    }

    /// <summary>A value, at its first character.</summary>
    private JsonNode ReadValue()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (++_nodes > JsonBounds.MaxNodes)
            throw _scanner.Refuse(JsonProblems.TooManyNodes, JsonBounds.MaxNodes.ToString("N0", CultureInfo.InvariantCulture));

        switch (_scanner.Current)
        {
            case '"':
                return _scanner.ReadString();
            case '{' or '[':
                if (++_depth > JsonBounds.MaxDepth)
                    throw _scanner.Refuse(JsonProblems.TooDeep, JsonBounds.MaxDepth);
                JsonNode node = _scanner.Current == '{' ? ReadObject() : ReadArray();
                _depth--;
                return node;
            default:
                return _scanner.ReadLiteral();
        }
    }

    private JsonObject ReadObject()
    {
        var start = _scanner.Position;
        var members = new List<JsonMember>();
        _scanner.Take('{');
        _scanner.SkipWhiteSpace();
        if (!_scanner.Take('}'))
        {
            do
            {
                members.Add(ReadMember(start));
            }
            while (GoesOn('}', start));
        }

        return new JsonObject(members, _scanner.PlaceFrom(start));
    }

    private JsonMember ReadMember(int start)
    {
        _scanner.SkipWhiteSpace();
        _nodes++;
        if (_scanner.Current != '"')
            throw _scanner.IsAtEnd ? Unclosed('}', start) : NoName(_scanner.Current);
        var name = _scanner.ReadString();
        _scanner.SkipWhiteSpace();
        if (!_scanner.Take(':'))
            throw _scanner.IsAtEnd ? Unclosed('}', start) : _scanner.Invalid("a ':' is missing between a name and its value", "Add it.");
        _scanner.SkipWhiteSpace();
        if (_scanner.IsAtEnd)
            throw Unclosed('}', start);
        return new JsonMember(name, ReadValue());
    }

    private JsonArray ReadArray()
    {
        var start = _scanner.Position;
        var items = new List<JsonNode>();
        _scanner.Take('[');
        _scanner.SkipWhiteSpace();
        if (!_scanner.Take(']'))
        {
            do
            {
                _scanner.SkipWhiteSpace();
                if (_scanner.IsAtEnd)
                    throw Unclosed(']', start);
                items.Add(ReadValue());
            }
            while (GoesOn(']', start));
        }

        return new JsonArray(items, _scanner.PlaceFrom(start));
    }

    /// <summary>After a value: true at a comma, false at the closing bracket.</summary>
    private bool GoesOn(char close, int start)
    {
        _scanner.SkipWhiteSpace();
        if (_scanner.Take(','))
            return true;
        if (_scanner.Take(close))
            return false;
        throw _scanner.IsAtEnd
            ? Unclosed(close, start)
            : _scanner.Invalid(
                $"a ',' or '{close}' is missing",
                _scanner.Current is '/' or '#' ? JsonScanner.RemedyFor(_scanner.Current) : "Add it.");
    }

    private JsonSyntaxException NoName(char c) => c switch
    {
        '}' => _scanner.Invalid("a comma is followed by '}'", "Delete the comma."),
        '/' or '#' or '\'' => _scanner.Invalid("a name is missing", JsonScanner.RemedyFor(c)),
        _ => _scanner.Invalid("a name is missing", "Write the name in double quotes."),
    };

    private static string RemedyAfterEnd(char c) => c switch
    {
        '/' or '#' => JsonScanner.RemedyFor(c),
        ',' => "Delete the comma.",
        '}' or ']' => "Delete the bracket, or add the one that opens it.",
        _ => "Put several values in a list or a Bundle.",
    };

    private JsonSyntaxException Unclosed(char close, int start)
    {
        var line = _text.PlaceAt(start, 1).LineNumber;
        return _scanner.Invalid(
            $"the '{_content[start]}' in line {line} is not closed",
            $"Add the missing '{close}', or restore the rest of the file if it is cut off.");
    }
}
