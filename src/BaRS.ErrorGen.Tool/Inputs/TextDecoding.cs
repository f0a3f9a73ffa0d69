using System.Text;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Tool.Inputs;

/// <summary>
/// Bytes to text as the compiler reads additional files: by the byte order mark, otherwise as UTF-8. What is not UTF-8 becomes
/// U+FFFD, which the readers report at its place; on Windows, the compiler reads such a file by the machine's code page.
/// </summary>
internal static class TextDecoding
{
    public static TextFile Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new TextFile(Encoding.UTF8.GetString(bytes[3..])),
        [0xFF, 0xFE, ..] => Decode(bytes[2..], Encoding.Unicode),
        [0xFE, 0xFF, ..] => Decode(bytes[2..], Encoding.BigEndianUnicode),
        _ => new TextFile(Encoding.UTF8.GetString(bytes)),
    };

    private static TextFile Decode(ReadOnlySpan<byte> bytes, Encoding encoding) => new(encoding.GetString(bytes), encoding.WebName);
}
