using System.Text;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit.LibraryCode;

/// <summary>Resolves the <c>#if</c> lines of a library file for a target: a project cannot be asked to define our symbols.</summary>
internal static class ConditionalText
{
    /// <summary>Spans, array pools and <c>IBufferWriter</c> are there.</summary>
    private const string Buffers = "BARS_BUFFERS";

    /// <summary>The language has <c>"text"u8</c>.</summary>
    private const string Utf8Literals = "BARS_UTF8_LITERALS";

    /// <summary><c>TimeProvider</c> is there.</summary>
    private const string TimeProvider = "BARS_TIME_PROVIDER";

    /// <summary>.NET 8 or later.</summary>
    private const string Net80 = "BARS_NET8";

    public static string Resolve(string text, Target target)
    {
        var result = new StringBuilder(text.Length);
        // How many conditions are open, and which of them, from 1, is the first that does not hold.
        var depth = 0;
        var leftOut = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            var line = text.Substring(start, end - start);
            start = end;
            var directive = line.Trim();
            if (directive.StartsWith("#if ", StringComparison.Ordinal))
            {
                depth++;
                if (leftOut == 0 && !IsDefined(directive.Substring(4), target))
                    leftOut = depth;
            }
            else if (directive == "#else")
            {
                leftOut = leftOut == 0 ? depth : leftOut == depth ? 0 : leftOut;
            }
            else if (directive == "#endif")
            {
                leftOut = leftOut == depth ? 0 : leftOut;
                depth--;
            }
            else if (leftOut == 0)
            {
                result.Append(line);
            }
        }

        return result.ToString();
    }

    private static bool IsDefined(string symbol, Target target) => symbol switch
    {
        Buffers => target.HasBuffers,
        Utf8Literals => target.HasUtf8Literals,
        TimeProvider => target.HasTimeProvider,
        Net80 => target.IsNet80,
        _ => throw new InvalidOperationException($"The library has no symbol '{symbol}'."),
    };
}
