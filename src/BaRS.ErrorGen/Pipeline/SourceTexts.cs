using BaRS.ErrorGen.Text;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>Texts of Roslyn as texts of the core.</summary>
internal static class SourceTexts
{
    private const int Utf8CodePage = 65001;

    /// <summary>The text with the encoding that Roslyn read it as. For bytes that are not UTF-8 that is the machine's code page.</summary>
    public static TextFile ToTextFile(this SourceText text) =>
        new(text.ToString(), text.Encoding is { } encoding && encoding.CodePage != Utf8CodePage ? encoding.WebName : null);
}
