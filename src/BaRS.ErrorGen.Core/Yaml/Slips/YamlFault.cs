namespace BaRS.ErrorGen.Yaml.Slips;

/// <summary>Where a reader of YAML could not go on, with the lines around it, to look there for what went wrong.</summary>
internal sealed class YamlFault
{
    private readonly string _said;

    /// <param name="lines">The lines of the text.</param>
    /// <param name="index">The place that the reader gives.</param>
    /// <param name="said">What the reader says.</param>
    public YamlFault(YamlLines lines, int index, string said)
    {
        _said = said;
        Lines = lines;
        Index = index;
        var number = lines.NumberAt(index);
        Line = lines.At(number);
        if (Line.IsEmpty)
            Line = lines.Above(number) ?? Line;
    }

    public YamlLines Lines { get; }

    public string Content => Lines.Content;

    public int Index { get; }

    /// <summary>The line of the place; the last line with text before it if that one is empty.</summary>
    public YamlLine Line { get; }

    /// <summary>The nearest line with text above it.</summary>
    public YamlLine? Above => Lines.Above(Line.Number);

    public bool Says(string part) => _said.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>
    /// The lines that the reader may have taken for one text, in the order of the file: the line itself, and those above it
    /// up to the nearest one with a key, which is the head.
    /// </summary>
    public IReadOnlyList<YamlLine> GetRun(out YamlLine? head)
    {
        var run = new List<YamlLine> { Line };
        head = null;
        for (var above = Above; above is { } line && run.Count < YamlLines.MaxAbove; above = Lines.Above(line.Number))
        {
            if (line.IsKey)
            {
                head = line;
                break;
            }

            run.Add(line);
            if (line.IsItem)
                break;
        }

        // Lines that are indented further than the key above them are its text, which may hold anything.
        if (head is { HasValue: true } key)
            run.RemoveAll(line => line.Number != Line.Number && !line.IsItem && line.Column > key.Column);
        run.Reverse();
        return run;
    }
}
