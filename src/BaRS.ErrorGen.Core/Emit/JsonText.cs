using System.Text;

namespace BaRS.ErrorGen.Emit;

/// <summary>
/// Text of the spec for JSON strings, escaped as the generated writer escapes diagnostics: FHIR strings forbid control
/// characters other than tab, CR and LF, so these and lone surrogates become U+FFFD.
/// </summary>
internal static class JsonText
{
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\')
                result.Append('\\').Append(c);
            else if (c is '\t' or '\r' or '\n')
                result.Append('\\').Append(c switch { '\t' => 't', '\r' => 'r', _ => 'n' });
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                result.Append(c).Append(text[++i]);
            else
                result.Append(c < ' ' || char.IsSurrogate(c) ? '\uFFFD' : c);
        }

        return result.ToString();
    }
}
