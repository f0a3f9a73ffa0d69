using BaRS.ErrorGen.Tool.Output;
using BaRS.ErrorGen.Tool.Probe.Http;

namespace BaRS.ErrorGen.Tool.Probe;

/// <summary>
/// The headers that say who calls. They come from a file or the environment, because other users of a machine see command
/// lines, and shells keep them.
/// </summary>
internal sealed class CallerHeaders
{
    /// <summary>The variable that holds the token, unless a file is given.</summary>
    public const string TokenVariable = "BARS_TOKEN";

    /// <summary>The variable that holds headers, one per line, unless a file is given.</summary>
    public const string HeadersVariable = "BARS_HEADERS";

    /// <summary>Those that the probe sets itself, or HTTP does.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.OrdinalIgnoreCase)
    {
        "X-Request-ID", "X-Correlation-ID", "Content-Type", "Content-Length", "Host", "Transfer-Encoding", "Connection", "Expect",
    };

    private CallerHeaders(IReadOnlyList<Header> all) => All = all;

    public static CallerHeaders None { get; } = new([]);

    /// <summary>All of them, the token among them.</summary>
    public IReadOnlyList<Header> All { get; }

    public bool HasAuthorization => All.Any(header => header.IsNamed("Authorization"));

    /// <summary>Reads the token and the headers.</summary>
    /// <param name="token">The text of the token; null if there is none.</param>
    /// <param name="headers">The lines of headers; null if there are none.</param>
    /// <exception cref="ToolException">One of them cannot be sent.</exception>
    public static CallerHeaders Read(NamedText? token, NamedText? headers)
    {
        var all = new List<Header>();
        if (headers is not null)
            all.AddRange(ReadLines(headers));
        if (token is not null)
            all.Add(ReadToken(token));
        var twice = all.GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? new CallerHeaders(all)
            : throw new ToolException($"The header '{twice.Key}' is given more than once. Give it once.");
    }

    private static Header ReadToken(NamedText token)
    {
        var value = token.Text.Trim();
        if (value.Length == 0)
            throw new ToolException($"{token.Name} is empty. Put the token into it, and nothing else.");
        Check(token, value);
        // A scheme of its own is kept; a token alone is a bearer token.
        return new Header("Authorization", value.Contains(' ', StringComparison.Ordinal) ? value : "Bearer " + value);
    }

    private static IEnumerable<Header> ReadLines(NamedText headers)
    {
        var number = 0;
        foreach (var line in headers.Text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? "" : line[..colon].Trim();
            var value = line[(colon + 1)..].Trim();
            // The line itself is not shown: it can hold a secret.
            if (name.Length == 0 || value.Length == 0 || !name.All(IsOfName))
                throw new ToolException($"Line {number} of {headers.Name} is not a header. Write 'Name: value'.");
            if (Taken.Contains(name))
                throw new ToolException($"Line {number} of {headers.Name} has '{name}', which the probe sets itself. Delete the line.");
            Check(headers, value);
            yield return new Header(name, value);
        }
    }

    private static void Check(NamedText source, string value)
    {
        if (value.Any(c => c is < ' ' or > '~'))
            throw new ToolException($"{source.Name} holds a character that no header can carry. Use printable ASCII on one line.");
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}

/// <summary>A text, and what messages call it: "the file 'token.txt'".</summary>
internal sealed record NamedText(string Name, string Text);
