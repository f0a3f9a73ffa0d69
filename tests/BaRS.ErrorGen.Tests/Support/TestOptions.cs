using System.Diagnostics.CodeAnalysis;
using BaRS.ErrorGen.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>
/// The options that MSBuild would hand to the compiler: the project's properties, and every additional file marked with
/// its kind.
/// </summary>
internal sealed class TestOptions(params (string Property, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    private static readonly Dictionary<string, AnalyzerConfigOptions> KindByExtension = new()
    {
        [".yaml"] = Kind(FileKinds.Spec),
        [".json"] = Kind(FileKinds.OutcomeExample),
        [".txt"] = Kind(FileKinds.Baseline),
    };

    private static readonly AnalyzerConfigOptions None = new Values([]);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(
        properties
            .GroupBy(property => "build_property." + property.Property)
            .ToDictionary(group => group.Key, group => group.Last().Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        KindByExtension.GetValueOrDefault(Path.GetExtension(textFile.Path), None);

    private static Values Kind(string kind) => new(new() { [kind] = "marked" });

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
