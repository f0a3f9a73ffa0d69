using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>The code in the tests of the rules on C# code, without its marks: all shapes that any test knows.</summary>
internal static partial class RuleTestCode
{
    public static ImmutableArray<string> Files { get; } =
    [
        .. Directory.GetFiles(
            Repository.GetPath("tests", "BaRS.ErrorGen.Tests", "Analyzers", "CSharp"),
            "*Tests.cs",
            SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(path => RawString().Matches(File.ReadAllText(path).ReplaceLineEndings("\n")))
            .Select(text => SpecMarkup.Parse(text.Groups["text"].Value).Text)
            .Where(text => text.Contains('{', StringComparison.Ordinal))
            .Select(text =>
                text.Contains("class ", StringComparison.Ordinal) ? text : $"public class Answers : ControllerBase\n{{\n{text}\n}}\n"),
    ];

    /// <summary>A project with files more, each in a namespace of its own.</summary>
    public static CSharpCompilation AddTo(CSharpCompilation project, IReadOnlyList<string> texts) =>
        project.AddSyntaxTrees(texts.Select((text, i) => CSharpSyntaxTree.ParseText(
            $"namespace Cut{i};\n{text}",
            (CSharpParseOptions)project.SyntaxTrees[0].Options,
            $"/project/Cut{i}.cs")));

    [GeneratedRegex("\"\"\"\n(?<text>.*?)\n *\"\"\"", RegexOptions.Singleline)]
    private static partial Regex RawString();
}
