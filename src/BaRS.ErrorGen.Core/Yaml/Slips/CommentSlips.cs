namespace BaRS.ErrorGen.Yaml.Slips;

/// <summary>A comment in the middle of a text of several lines, which ends the text.</summary>
internal static class CommentSlips
{
    public static YamlSlip? Find(YamlFault fault)
    {
        var line = fault.Line;
        if (line.IsKey || line.IsItem || fault.Above is not { HasPlainValue: true } above
            || line.Column <= above.Column)
        {
            return null;
        }

        var comment = FindInLine(fault.Content, above.Value, above.End);
        for (var number = above.Number + 1; comment < 0 && number < line.Number; number++)
        {
            if (fault.Lines.At(number) is { IsComment: true } between)
                comment = between.First;
        }

        return comment < 0
            ? null
            : new YamlSlip(
                $"'#' begins a comment, which ends the text, but the text goes on in line {line.Number + 1}",
                "Put the text in quotes if '#' is part of it. Otherwise, put the comment above the text.",
                comment);
    }

    /// <summary>The '#' that begins a comment behind a text without quotes, or -1.</summary>
    private static int FindInLine(string content, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (content[i] == '#' && content[i - 1] is ' ' or '\t')
                return i;
        }

        return -1;
    }
}
