using System.Globalization;

namespace BaRS.ErrorGen.Yaml;

/// <summary>
/// A range of a text: where it starts, in characters and as line and column (both from 0), and where it ends.
/// Own type rather than Roslyn's location so that nothing of the compiler lives on in cached values.
/// </summary>
internal readonly record struct TextPlace(int Start, int Length, int Line, int Column, int EndLine, int EndColumn)
{
    public static TextPlace StartOfFile => default;

    /// <summary>The line as messages tell it, from 1.</summary>
    public string LineNumber => (Line + 1).ToString(CultureInfo.InvariantCulture);
}
