using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>A spec, or C# code, with marks at the places where a finding is expected: <c>{|BARS1006:REC_BAD_REQEST|}</c>.</summary>
internal sealed class SpecMarkup
{
    private static readonly Regex Mark = new(@"\{\|(?<id>BARS[0-9]{4}):(?<text>.*?)\|\}", RegexOptions.Singleline);

    private SpecMarkup(string text, IReadOnlyList<string> expected, IReadOnlyList<(string Id, TextSpan Span)> marks)
    {
        Text = text;
        Expected = expected;
        Marks = marks;
    }

    /// <summary>The spec without marks.</summary>
    public string Text { get; }

    /// <summary>What is expected, as "BARS1006 at (4,11): REC_BAD_REQEST", line and column from 1.</summary>
    public IReadOnlyList<string> Expected { get; }

    /// <summary>The same as places in the text.</summary>
    public IReadOnlyList<(string Id, TextSpan Span)> Marks { get; }

    public static SpecMarkup Parse(string markup)
    {
        var text = new StringBuilder();
        var expected = new List<string>();
        var marks = new List<(string, TextSpan)>();
        var from = 0;
        foreach (Match mark in Mark.Matches(markup))
        {
            text.Append(markup, from, mark.Index - from);
            var before = text.ToString();
            var line = before.Count(c => c == '\n') + 1;
            var column = before.Length - (before.LastIndexOf('\n') + 1) + 1;
            var marked = mark.Groups["text"].Value;
            expected.Add(string.Create(CultureInfo.InvariantCulture, $"{mark.Groups["id"].Value} at ({line},{column}): {marked}"));
            marks.Add((mark.Groups["id"].Value, new TextSpan(before.Length, marked.Length)));
            text.Append(marked);
            from = mark.Index + mark.Length;
        }

        text.Append(markup, from, markup.Length - from);
        return new SpecMarkup(text.ToString(), expected, marks);
    }
}
