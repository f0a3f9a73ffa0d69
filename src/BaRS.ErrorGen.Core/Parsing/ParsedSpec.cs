using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Parsing;

/// <summary>What was read of one text: Yaml and Parsing in one step.</summary>
internal sealed class ParsedSpec
{
    private ParsedSpec(SpecDocument document, IReadOnlyList<Problem> problems, IgnoreComments ignores, Exception? failure)
    {
        Document = document;
        Problems = problems;
        Ignores = ignores;
        Failure = failure;
    }

    public SpecDocument Document { get; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    public IgnoreComments Ignores { get; }

    /// <summary>A defect of this project that ended the reading. Never an error of the text.</summary>
    public Exception? Failure { get; }

    /// <summary>What reading a spec file reports.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors => [.. YamlProblems.All, .. SpecParser.Descriptors];

    public static ParsedSpec Parse(TextFile text, CancellationToken cancellationToken)
    {
        try
        {
            var yaml = YamlReader.Read(text, cancellationToken);
            var problems = yaml.Problems.ToList();
            var document = SpecParser.Parse(yaml.Root, problems);
            return new ParsedSpec(document, problems, IgnoreComments.Find(text), failure: null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ParsedSpec(new SpecDocument(), [], IgnoreComments.None, exception);
        }
    }
}
