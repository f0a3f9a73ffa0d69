using System.Globalization;
using BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Flow.Evaluation;

/// <summary>
/// Runs the method <c>Asks</c> of some code with each number from 100 to 599 as its first parameter; nothing is known of
/// the others. Says which pass, as <c>408, 500-599</c>, and behind a question mark of which that is not known.
/// </summary>
internal static class Passing
{
    private const string Usings = """
        global using System;
        global using System.Collections.Frozen;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.Linq;
        global using System.Net;
        global using System.Threading.Tasks;
        """;

    public static string Numbers(string members, Func<IOperation, int, Evaluated?>? leaf = null)
    {
        var asks = Compile(members);
        var numbers = Enumerable.Range(100, 500).ToList();
        var results = numbers.ToDictionary(number => number, number => Run(asks, number, leaf).Boolean);
        var known = Ranges(numbers.Where(number => results[number] == true));
        var unknown = Ranges(numbers.Where(number => results[number] is null));
        return unknown.Length == 0 ? known : $"{known} ? {unknown}".Trim();
    }

    /// <summary>What comes of one number.</summary>
    public static Evaluated Of(string members, int number) => Run(Compile(members), number, leaf: null);

    private static Evaluated Run((IMethodSymbol Method, IBlockOperation Body) asks, int number, Func<IOperation, int, Evaluated?>? leaf)
    {
        var evaluator = new Evaluator(asks.Body, operation => leaf?.Invoke(operation, number));
        return evaluator.Run(asks.Method, leaf is null ? [Evaluated.OfNumber(number).From(isOfSubject: true)] : []);
    }

    private static (IMethodSymbol Method, IBlockOperation Body) Compile(string members)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        var tree = CSharpSyntaxTree.ParseText($"class Code\n{{\n{members}\n}}\n", options);
        var compilation = CSharpCompilation.Create(
            "Code",
            [tree, CSharpSyntaxTree.ParseText(Usings, options)],
            CodeReferences.Net,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var model = compilation.GetSemanticModel(tree);
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.Text == "Asks");
        var body = (IMethodBodyOperation)model.GetOperation(method)!;
        return (model.GetDeclaredSymbol(method)!, (body.BlockBody ?? body.ExpressionBody)!);
    }

    private static string Ranges(IEnumerable<int> numbers)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (ranges.Count > 0 && ranges[^1].Last == number - 1)
                ranges[^1] = (ranges[^1].First, number);
            else
                ranges.Add((number, number));
        }

        return string.Join(", ", ranges.Select(range =>
            range.First == range.Last ? range.First.ToString(CultureInfo.InvariantCulture) : $"{range.First}-{range.Last}"));
    }
}
