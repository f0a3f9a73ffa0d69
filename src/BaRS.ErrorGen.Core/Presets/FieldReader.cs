using System.Globalization;
using System.Text;

namespace BaRS.ErrorGen.Presets;

/// <summary>What <see cref="FieldWriter"/> wrote, field by field.</summary>
internal sealed class FieldReader(string text)
{
    private int _at;
    private int _end = -1;

    /// <summary>Goes to the next line; false at the end.</summary>
    public bool NextLine()
    {
        _at = _end + 1;
        if (_at >= text.Length)
            return false;
        _end = text.IndexOf('\n', _at);
        return true;
    }

    public string Text() => TextOrNull() ?? throw new InvalidOperationException("A field of a compiled preset is missing.");

    public string? TextOrNull()
    {
        if (_at > _end)
            throw new InvalidOperationException("A line of a compiled preset is too short.");
        var tab = text.IndexOf('\t', _at, _end - _at);
        var end = tab < 0 ? _end : tab;
        var field = text.Substring(_at, end - _at);
        _at = end + 1;
        return field == FieldWriter.Missing ? null : Unescape(field);
    }

    public int Number() => int.Parse(Text(), NumberStyles.None, CultureInfo.InvariantCulture);

    public bool Flag() => Text() == "1";

    /// <summary>As many fields as the next one says.</summary>
    public string[] Texts()
    {
        var texts = new string[Number()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = Text();
        return texts;
    }

    /// <summary>The fields up to the end of the line.</summary>
    public List<string> Rest()
    {
        var rest = new List<string>();
        while (_at <= _end)
            rest.Add(Text());
        return rest;
    }

    private static string Unescape(string field)
    {
        if (field.IndexOf('\\') < 0)
            return field;

        var result = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            var c = field[i];
            result.Append(c != '\\' ? c : field[++i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var other => other });
        }

        return result.ToString();
    }
}
