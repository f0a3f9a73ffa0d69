using System.Text;

namespace BaRS.ErrorGen.Presets;

/// <summary>Lines of fields with tabs between them; a field that is missing is a backslash and a hyphen.</summary>
internal sealed class FieldWriter
{
    public const string Missing = @"\-";

    private readonly StringBuilder _text = new();

    public void Line(params string?[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
            _text.Append(i == 0 ? "" : "\t").Append(fields[i] is { } field ? Escape(field) : Missing);
        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();

    private static string Escape(string field) => field.Replace(@"\", @"\\").Replace("\t", @"\t").Replace("\n", @"\n").Replace("\r", @"\r");
}
