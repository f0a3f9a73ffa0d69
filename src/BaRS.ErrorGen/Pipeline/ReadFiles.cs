using BaRS.ErrorGen.Baseline;
using BaRS.ErrorGen.Lint;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>The three kinds of additional files, read once per text.</summary>
internal static class ReadFiles
{
    public static readonly ReadTexts<ParsedSpec> Specs = new(ParsedSpec.Parse);

    public static readonly ReadTexts<OutcomeFile> OutcomeExamples = new(OutcomeFile.Read);

    public static readonly ReadTexts<BaselineDocument> Baselines = new(BaselineParser.Parse);
}
