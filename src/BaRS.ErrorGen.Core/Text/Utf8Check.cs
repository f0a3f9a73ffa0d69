using System.Text;

namespace BaRS.ErrorGen.Text;

/// <summary>What must hold of a file whatever its format: it is not too big, and its bytes were UTF-8.</summary>
internal static class Utf8Check
{
    public static bool IsLargerThan(int bytes, TextFile text)
    {
        if (text.Content.Length > bytes)
            return true;
        return text.Content.Length > bytes / 3 && Encoding.UTF8.GetByteCount(text.Content) > bytes;
    }
}
