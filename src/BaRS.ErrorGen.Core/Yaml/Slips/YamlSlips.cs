namespace BaRS.ErrorGen.Yaml.Slips;

/// <summary>
/// The usual slips in YAML. A reader says what it missed and where it noticed, which is often a line below the slip, and
/// names a rule of YAML that the writer may never have heard of.
/// </summary>
internal static class YamlSlips
{
    /// <summary>In the order in which they are looked for: what is certain first.</summary>
    private static readonly Func<YamlFault, YamlSlip?>[] Kinds =
    [
        MarkerSlips.Find,
        QuoteSlips.FindEscape,
        SeparatorSlips.Find,
        QuoteSlips.Find,
        FlowSlips.Find,
        CommentSlips.Find,
        ValueSlips.Find,
        LineSlips.Find,
        KeySlips.Find,
        IndentationSlips.Find,
    ];

    public static YamlSlip? Find(YamlFault fault)
    {
        foreach (var find in Kinds)
        {
            if (find(fault) is { } slip)
                return slip;
        }

        return null;
    }
}
