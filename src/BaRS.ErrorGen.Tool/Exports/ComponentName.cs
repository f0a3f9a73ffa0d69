using System.Globalization;
using System.Text;

namespace BaRS.ErrorGen.Tool.Exports;

/// <summary>Names of components of an OpenAPI document, which allow fewer characters than C# does.</summary>
internal static class ComponentName
{
    /// <summary>
    /// The name, with the code point of each character that is not allowed behind a hyphen. That is in no name of C#, so that two
    /// names never become one.
    /// </summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '_')
                key.Append(c);
            else
                key.Append(CultureInfo.InvariantCulture, $"-{(int)c:X4}");
        }

        return key.ToString();
    }
}
