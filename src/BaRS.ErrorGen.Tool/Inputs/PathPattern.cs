using System.Text;
using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Tool.Inputs;

/// <summary>A path with wildcards. Shells of Windows, and quotes in any shell, leave them to the command.</summary>
/// <param name="Folder">The deepest folder without wildcards.</param>
/// <param name="Expression">What the whole paths look like, with '/'.</param>
internal sealed record PathPattern(string Folder, Regex Expression)
{
    /// <summary>An absolute path with <c>*</c> and <c>?</c> within a name, and <c>**</c> for any number of folders.</summary>
    public static PathPattern Parse(string path)
    {
        var segments = path.Split('/');
        var isFixed = segments.TakeWhile(segment => segment.AsSpan().IndexOfAny('*', '?') < 0).Count();
        var expression = new StringBuilder(@"\A").Append(Regex.Escape(string.Join('/', segments.Take(isFixed))));
        foreach (var segment in segments.Skip(isFixed))
            expression.Append(segment == "**" ? "(/[^/]+)*" : "/" + Names(segment));
        var folder = string.Join('/', segments.Take(isFixed)) + "/";
        var options = RegexOptions.CultureInvariant | (OperatingSystem.IsWindows() ? RegexOptions.IgnoreCase : RegexOptions.None);
        // A "**" at the end stands for all files below.
        return new PathPattern(folder, new Regex(expression + @"\z", options));
    }

    public bool Matches(string path) => Expression.IsMatch(path);

    private static string Names(string segment) =>
        Regex.Escape(segment).Replace(@"\*", "[^/]*", StringComparison.Ordinal).Replace(@"\?", "[^/]", StringComparison.Ordinal);
}
