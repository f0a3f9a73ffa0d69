using System.Text;
using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit.LibraryCode;

/// <summary>
/// A file of the library as generated code: in the project's namespace and visibility, for its language version, with
/// every name of a type spelt from <c>global::</c> on, so that no type of the project can come between.
/// </summary>
/// <remarks>
/// Works on the words of the text, without a parser, because the compiler's own is slow to start. What the files may look
/// like for that is said in src/BaRS.ErrorGen.Library/README.md, and held by tests.
/// </remarks>
internal sealed class LibrarySource
{
    /// <summary>Namespaces at the root of which the types of libraries stand.</summary>
    private static readonly HashSet<string> Roots = new(StringComparer.Ordinal) { "System", "Microsoft", "Polly", "Hl7", "Swashbuckle" };

    /// <summary>Types whose <c>?</c> makes another type of them, and not an annotation.</summary>
    private static readonly HashSet<string> ValueTypes = new(StringComparer.Ordinal)
    {
        "bool", "byte", "char", "decimal", "double", "float", "int", "long", "short", "uint", "ulong",
        "TimeSpan", "DateTime", "DateTimeOffset", "Guid", "CancellationToken", GeneratedTypes.Scenario, "BarsOrigin", "BarsRetryAction",
    };

    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly Target _target;
    private readonly bool _isPart;
    private readonly StringBuilder _output = new();
    private readonly string _text;
    private int _at;
    private int _depth;
    private string _word = "";
    private string _wordBefore = "";

    private LibrarySource(string text, bool isPart, Target target)
    {
        _text = text;
        _isPart = isPart;
        _target = target;
    }

    /// <param name="text">The text of the file.</param>
    /// <param name="isPart">Whether the attribute of the type stands in another file.</param>
    /// <param name="target">What to print it for.</param>
    public static string Print(string text, bool isPart, Target target) =>
        new LibrarySource(ConditionalText.Resolve(text, target), isPart, target).Print();

    private string Print()
    {
        _output.Append(SourceWriter.Head(_target));
        ReadUsings();
        while (_at < _text.Length)
            PrintNext();
        return _output.ToString();
    }

    /// <summary>
    /// The lines before the namespace: aliases, whose names are replaced where they are used, and namespaces of extension
    /// methods, which have no other way in.
    /// </summary>
    private void ReadUsings()
    {
        var start = _text.IndexOf("namespace ", StringComparison.Ordinal);
        foreach (var line in _text.Substring(0, start).Split('\n'))
        {
            if (!line.StartsWith("using ", StringComparison.Ordinal))
                continue;
            var parts = line.Substring("using ".Length).TrimEnd(';', ' ').Split([" = "], StringSplitOptions.None);
            if (parts.Length == 2)
                _aliases.Add(parts[0], Roots.Contains(parts[1].Split('.')[0]) ? "global::" + parts[1] : parts[1]);
            else
                _output.Append("using global::").Append(parts[0]).Append(";\n");
        }

        _at = _text.IndexOf('{', start);
        _output.Append("namespace ").Append(_target.Namespace).Append('\n');
    }

    private void PrintNext()
    {
        var c = _text[_at];
        if (c == '/' && Next == '/')
            PrintComment();
        else if (c is '"' or '\'')
            PrintLiteral(c);
        else if (IsWordStart(c))
            PrintWord();
        else if (c == '?' && IsAnnotation())
            Skip(print: _target.HasNullableAnnotations);
        else if (c == '!' && IsForgiving())
            Skip(print: _target.HasNullableAnnotations);
        else
            PrintMark(c);
    }

    private char Next => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    private char Before => _at > 0 ? _text[_at - 1] : '\0';

    private void PrintMark(char c)
    {
        _depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        Skip(print: true);
    }

    private void Skip(bool print)
    {
        if (print)
            _output.Append(_text[_at]);
        _at++;
    }

    /// <summary>A string or a character, as it is. With '@' a quote is doubled, and a backslash is one.</summary>
    private void PrintLiteral(char quote)
    {
        var isVerbatim = Before == '@';
        var end = _at + 1;
        while (_text[end] != quote)
            end += _text[end] == '\\' && !isVerbatim ? 2 : 1;
        Copy(end + 1);
    }

    /// <summary>A comment, in which only the types of crefs are names.</summary>
    private void PrintComment()
    {
        const string cref = "cref=\"";
        var end = _text.IndexOf('\n', _at);
        while (true)
        {
            var name = _text.IndexOf(cref, _at, end - _at, StringComparison.Ordinal);
            if (name < 0)
                break;
            Copy(name + cref.Length);
            var close = _text.IndexOf('"', _at);
            while (_at < close)
            {
                if (IsWordStart(_text[_at]))
                    PrintWord(isCref: true);
                else
                    Skip(print: true);
            }
        }

        Copy(end);
    }

    private void Copy(int end)
    {
        _output.Append(_text, _at, end - _at);
        _at = end;
    }

    private void PrintWord(bool isCref = false)
    {
        var start = _at;
        var isMember = Before is '.' or '@';
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_'))
            _at++;
        var word = _text.Substring(start, _at - start);
        _wordBefore = isCref ? "" : _word;
        _word = word;
        _output.Append(isMember ? word : Replace(word, isCref));
    }

    private string Replace(string word, bool isCref)
    {
        if (_aliases.TryGetValue(word, out var meant))
            return meant;
        if (Roots.Contains(word) && Following == '.')
            return "global::" + word;
        if (isCref)
            return word;
        if (_depth == 1 && (word is "public" or "internal"))
        {
            return (_isPart ? "" : SourceWriter.GeneratedCodeAttribute + "\n    ")
                + (word == "public" && !_target.IsPublic ? "internal" : word);
        }

        return GeneratedTypes.All.Contains(word) && !IsDeclared() ? $"global::{_target.Namespace}.{word}" : word;
    }

    /// <summary>The character after the word that was just read.</summary>
    private char Following => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>Whether the word is where its type, or a constructor of it, is declared.</summary>
    private bool IsDeclared() =>
        _wordBefore is "class" or "enum" or "interface" or "struct"
        || (Following == '(' && _wordBefore is ("public" or "internal" or "private" or "protected"));

    /// <summary>
    /// Whether a '?' says that a reference may be null. One that asks stands behind a space; one behind a value type
    /// makes another type of it.
    /// </summary>
    private bool IsAnnotation() =>
        (IsWordEnd(Before) || Before is '>' or ']')
        && Next is not ('.' or '?')
        && (Next != '[' || _word == "string" || GeneratedTypes.All.Contains(_word))
        && !(IsWordEnd(Before) && ValueTypes.Contains(_word));

    /// <summary>
    /// Whether a '!' says that what stands before it is not null. One that negates stands before what it negates,
    /// behind a space or a bracket.
    /// </summary>
    private bool IsForgiving() => (IsWordEnd(Before) || Before is ')' or ']' or '"') && Next != '=';

    private static bool IsWordStart(char c) => char.IsLetter(c) || c == '_';

    private static bool IsWordEnd(char c) => char.IsLetterOrDigit(c) || c == '_';
}
