namespace BaRS.ErrorGen.Model;

/// <summary>A piece of a diagnostics wording: literal text, or the name of a placeholder.</summary>
internal sealed record TemplatePart(string Value, bool IsPlaceholder);

/// <summary>The default wording of a scenario's diagnostics, cut at its placeholders.</summary>
internal sealed record DiagnosticsTemplate(EquatableArray<TemplatePart> Parts)
{
    public static readonly DiagnosticsTemplate None = new(EquatableArray<TemplatePart>.Empty);

    /// <summary>The placeholders in order of first appearance, each once.</summary>
    public IReadOnlyList<string> Placeholders =>
        [.. Parts.Where(part => part.IsPlaceholder).Select(part => part.Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The wording, where it holds no placeholder and is not blank.</summary>
    public string? Literal
    {
        get
        {
            if (Parts.Any(part => part.IsPlaceholder))
                return null;
            var text = string.Concat(Parts.Select(part => part.Value));
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }
    }
}
