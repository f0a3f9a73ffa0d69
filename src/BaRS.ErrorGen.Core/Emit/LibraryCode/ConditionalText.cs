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

    public static string Resolve(string text, Target target)
    {
        var result = new StringBuilder(text.Length);
        var open = new Stack<bool>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            var line = text.Substring(start, end - start);
            start = end;
            var directive = line.Trim();
            if (directive.StartsWith("#if ", StringComparison.Ordinal))
                open.Push(IsDefined(directive.Substring(4), target));
            else if (directive == "#else")
                open.Push(!open.Pop());
            else if (directive == "#endif")
                open.Pop();
            else if (open.All(isTaken => isTaken))
                result.Append(line);
        }

        return result.ToString();
    }

    private static bool IsDefined(string symbol, Target target) => symbol switch
    {
        Buffers => target.HasBuffers,
        Utf8Literals => target.HasUtf8Literals,
        _ => throw new InvalidOperationException($"The library has no symbol '{symbol}'."),
    };
}
