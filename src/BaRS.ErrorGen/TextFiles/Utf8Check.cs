using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.TextFiles;

/// <summary>What must hold of a file whatever its format: it is not too big, and its bytes were UTF-8.</summary>
internal static class Utf8Check
{
    private const int Utf8CodePage = 65001;

    public static bool IsLargerThan(int bytes, SourceText text)
    {
        if (text.Length > bytes)
            return true;
        if (text.Length <= bytes / 3)
            return false;
        return Encoding.UTF8.GetByteCount(text.ToString()) > bytes;
    }

    /// <summary>
    /// The encoding that the text was read as, where it was another than UTF-8. The compiler falls back to the machine's
    /// code page where bytes are not UTF-8; SourceText tells which it used.
    /// </summary>
    public static string? OtherEncoding(SourceText text) =>
        text.Encoding is { } encoding && encoding.CodePage != Utf8CodePage ? encoding.WebName : null;
}
