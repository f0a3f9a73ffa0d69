using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Json;

/// <summary>What must hold of the characters before JSON is read from them: a file in UTF-8, and not too big.</summary>
internal static class JsonTextCheck
{
    public static Problem? FindProblem(TextFile text)
    {
        if (Utf8Check.IsLargerThan(JsonBounds.MaxFileBytes, text))
        {
            return new Problem(
                Unreadable.TooLarge,
                TextPlace.FileStart,
                () => [Unreadable.Mebibytes(JsonBounds.MaxFileBytes), "Reduce the example to what it shows."]);
        }

        if (text.OtherEncoding is { } encoding)
            return new Problem(Unreadable.NotUtf8, TextPlace.FileStart, () => [encoding, "Save it as UTF-8."]);
        return null;
    }

    /// <summary>The same of each character: the first that cannot have been UTF-8, or -1.</summary>
    public static int FindUndecoded(string content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (c < '\uD800' || !char.IsSurrogate(c))
                continue;
            if (!char.IsHighSurrogate(c) || i + 1 == content.Length || !char.IsLowSurrogate(content[i + 1]))
                return i;
            i++;
        }

        return -1;
    }
}
