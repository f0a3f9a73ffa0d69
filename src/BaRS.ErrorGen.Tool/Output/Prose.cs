namespace BaRS.ErrorGen.Tool.Output;

/// <summary>Text for people, broken into lines on a terminal. In a pipe, each text stays on one line, so that grep finds it.</summary>
internal static class Prose
{
    /// <summary>The lines of a text that is indented from its second line on.</summary>
    public static string Wrap(string text, int indent, ToolEnvironment environment)
    {
        var width = environment.Width - indent;
        if (!environment.OutputIsTerminal || width < 20)
            return text;
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        lines.Add(line);
        return string.Join("\n" + new string(' ', indent), lines);
    }
}
