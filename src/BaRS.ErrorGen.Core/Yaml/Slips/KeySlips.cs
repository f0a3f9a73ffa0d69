using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Yaml.Slips;

/// <summary>A line that is neither a key with a value nor the continuation of a text.</summary>
internal static class KeySlips
{
    public static YamlSlip? Find(YamlFault fault)
    {
        if (!fault.Says("expected key") && !fault.Says("expected ':'") && !fault.Says("invalid mapping"))
            return null;

        foreach (var line in fault.GetRun(out _))
        {
            if (line.IsKey || line.IsEmpty || fault.Content[line.Text] is '{' or '[' or '"' or '\''
                || (line.IsItem && line.Number == fault.Line.Number))
            {
                continue;
            }

            var text = fault.Content.Substring(line.Text, line.End - line.Text).TrimEnd();
            return new YamlSlip(
                $"'{Quotation.Shorten(text)}' has no ': '",
                "Write 'key: value'. If the line continues the text above it, indent it further than the key of the text.",
                line.Text,
                text.Length)
            {
                // Prose beside the spec, and not a key that the lines below it belong to.
                Lines = line.Indent == 0 && text.Contains(" ") ? (line.Number, line.Number) : null,
            };
        }

        return null;
    }
}
