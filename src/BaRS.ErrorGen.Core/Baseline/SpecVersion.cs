using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Baseline;

/// <summary>One of two specs that are compared: a whole one, or what a baseline holds of it.</summary>
/// <param name="Entries">The scenarios, as a baseline has them.</param>
/// <param name="Baseline">The same as a baseline.</param>
/// <param name="Specification">The whole spec; null for a baseline.</param>
internal sealed record SpecVersion(
    IReadOnlyList<BaselineEntry> Entries,
    BaselineDocument Baseline,
    Specification? Specification)
{
    public static SpecVersion From(BaselineDocument baseline) => new([.. baseline.Lines.Select(line => line.Entry)], baseline, null);

    public static SpecVersion From(Specification specification) => new(
        [.. specification.Scenarios.Select(BaselineEntry.From)],
        BaselineParser.Parse(new TextFile(BaselineWriter.Write(specification)), CancellationToken.None),
        specification);
}
