using BaRS.ErrorGen.Baseline;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>The project's baseline. There is one: of two, neither could be written again.</summary>
internal static class BaselineFiles
{
    /// <summary>The files that the project lists as baselines, in the order of their paths.</summary>
    public static IReadOnlyList<AdditionalText> Find(AnalyzerOptions options) =>
        [.. FileKinds.Each(FileKinds.Baseline, options).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>What is wrong with a baseline by itself.</summary>
    public static IReadOnlyList<Problem> Problems(
        IReadOnlyList<AdditionalText> files,
        AdditionalText file,
        CancellationToken cancellationToken)
    {
        var first = files[0].Path;
        if (file.Path != first)
        {
            var names = FileNames.Create([.. files.Select(baseline => baseline.Path)]);
            return [new Problem(BaselineRules.SecondBaseline, TextPlace.FileStart, () => [Quotation.Shorten(names[0])])];
        }

        return file.GetText(cancellationToken) is { } text
            ? BaselineFindings.OfReading(ReadFiles.Baselines.Read(text, cancellationToken))
            : [];
    }
}
