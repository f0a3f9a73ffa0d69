namespace BaRS.ErrorGen.Yaml.Slips;

/// <summary>Lines that belong to what the text was taken from: fences of Markdown, merge conflicts, directives.</summary>
internal static class MarkerSlips
{
    private const string ConflictStart = "<<<<<<<";
    private const string ConflictEnd = ">>>>>>>";

    public static YamlSlip? Find(YamlFault fault)
    {
        var line = fault.Line;
        return Find(fault, line) ?? (fault.Above is { } above ? Find(fault, above) : null);
    }

    private static YamlSlip? Find(YamlFault fault, YamlLine line)
    {
        if (StartsWith(fault, line.First, "```") || StartsWith(fault, line.First, "~~~"))
        {
            var fence = fault.Content.Substring(line.First, 3);
            return new YamlSlip(
                $"the line begins with '{fence}', a fence of Markdown",
                "Delete the fences, and what is not part of the spec.",
                line.First,
                3)
            {
                Lines = (line.Number, line.Number),
            };
        }

        if (StartsWith(fault, line.Start, ConflictStart) || StartsWith(fault, line.Start, "=======")
            || StartsWith(fault, line.Start, ConflictEnd))
        {
            var marker = fault.Content.Substring(line.Start, ConflictStart.Length);
            return new YamlSlip($"'{marker}' is part of a merge conflict", "Resolve the conflict.", line.Start, marker.Length)
            {
                Lines = (line.Number, EndOfConflict(fault, line.Number)),
            };
        }

        if (StartsWith(fault, line.Start, "%"))
        {
            return new YamlSlip(
                "the line begins with '%', which begins a directive of YAML",
                "Delete the line, or put a text that begins with '%' in quotes.",
                line.Start)
            {
                Lines = (line.Number, line.Number),
            };
        }

        return null;
    }

    /// <summary>What is between the markers is not read: which side is meant is not known.</summary>
    private static int EndOfConflict(YamlFault fault, int first)
    {
        for (var i = first; i < fault.Lines.Count; i++)
        {
            if (StartsWith(fault, fault.Lines.At(i).Start, ConflictEnd))
                return i;
        }

        return first;
    }

    private static bool StartsWith(YamlFault fault, int index, string marker) =>
        string.CompareOrdinal(fault.Content, index, marker, 0, marker.Length) == 0;
}
