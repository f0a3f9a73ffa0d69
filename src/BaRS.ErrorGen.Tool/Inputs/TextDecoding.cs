using System.Text;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Tool.Inputs;

/// <summary>
/// Bytes to text as the compiler reads additional files: by the byte order mark, otherwise as UTF-8, and if they are not
/// that, as another encoding, which is reported.
/// </summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static TextFile Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            return new TextFile(Encoding.UTF8.GetString(bytes[3..]));
        if (bytes is [0xFF, 0xFE, ..])
            return Decode(bytes[2..], Encoding.Unicode);
        if (bytes is [0xFE, 0xFF, ..])
            return Decode(bytes[2..], Encoding.BigEndianUnicode);
        try
        {
            return new TextFile(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return Decode(bytes, Encoding.Latin1);
        }
    }

    private static TextFile Decode(ReadOnlySpan<byte> bytes, Encoding encoding) => new(encoding.GetString(bytes), encoding.WebName);
}
