using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen;

/// <summary>What was read of one text: Yaml and Parsing in one step, once a text.</summary>
/// <remarks>
/// Kept by <see cref="SourceText"/>, which the compiler and the editor keep as long as the text stays the same: the
/// generator and the analyzer share one parse, and a keystroke in C# parses nothing.
/// </remarks>
internal sealed class ParsedSpec
{
    private static readonly ConditionalWeakTable<SourceText, ParsedSpec> Cache = new();

    private ParsedSpec(SpecDocument document, IReadOnlyList<YamlProblem> problems, IgnoreComments ignores, Exception? failure)
    {
        Document = document;
        Problems = problems;
        Ignores = ignores;
        Failure = failure;
    }

    public SpecDocument Document { get; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<YamlProblem> Problems { get; }

    public IgnoreComments Ignores { get; }

    /// <summary>A defect of this project that ended the reading. Never an error of the text.</summary>
    public Exception? Failure { get; }

    public static ParsedSpec Of(SourceText text, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(text, out var cached))
            return cached;

        var parsed = Parse(text, cancellationToken);
        return Cache.GetValue(text, _ => parsed);
    }

    private static ParsedSpec Parse(SourceText text, CancellationToken cancellationToken)
    {
        try
        {
            var yaml = YamlReader.Read(text, cancellationToken);
            var problems = yaml.Problems.ToList();
            var document = SpecParser.Parse(yaml.Root, problems);
            return new ParsedSpec(document, problems, IgnoreComments.Of(text), failure: null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ParsedSpec(new SpecDocument(), [], IgnoreComments.None, exception);
        }
    }
}
