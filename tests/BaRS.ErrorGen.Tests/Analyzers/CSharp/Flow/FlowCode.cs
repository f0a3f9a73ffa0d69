using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Flow;

/// <summary>C# without any library but .NET's, in which <c>Ask(value)</c> stands where a test asks.</summary>
internal sealed class FlowCode
{
    private const string Frame = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        public partial class Code { static void Ask(object value) { } static void Sink(object value) { } static object From() => null; }

        """;

    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file
                && (file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Compilation _compilation;
    private readonly SemanticModel _model;

    /// <param name="text">Statements, or members of a class if there is a method among them that asks.</param>
    public FlowCode(string text)
    {
        var members = text.Contains("void M(", StringComparison.Ordinal) ? text : $"void M(bool x, int n, object o) {{ {text} }}";
        var tree = CSharpSyntaxTree.ParseText(
            $"{Frame}public partial class Code {{\n{members}\n}}\n",
            new CSharpParseOptions(LanguageVersion.Latest));
        _compilation = CSharpCompilation.Create(
            "Flow",
            [tree],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Disable));
        var errors = _compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors));
        _model = _compilation.GetSemanticModel(tree);
    }

    public FlowContext Context => new(_compilation, CancellationToken.None);

    /// <summary>The value that the code asks about.</summary>
    public IOperation Asked => Operands.Unwrap(Calls("Ask").Single().Arguments[0].Value);

    /// <summary>What the value is found to come from, as it stands in the code; what is only a piece of it in brackets.</summary>
    public string Origins(bool withPieces = false, bool withCallers = false) => Origins(Asked, withPieces, withCallers);

    /// <summary>As the other, of what <c>Sink</c> is given.</summary>
    public string OriginsOfSunk() => Origins(Calls("Sink").Single().Arguments[0].Value, withPieces: false, withCallers: false);

    private string Origins(IOperation value, bool withPieces, bool withCallers) => string.Join(
        " ",
        BaRS.ErrorGen.Analyzers.CSharp.Flow.Origins.Search(value, Context, withPieces, withCallers).Found
            .Select(origin => origin.IsPiece ? $"[{origin.Place}]" : origin.Place.ToString()));

    /// <summary>Whether the value of <c>From()</c> reaches <c>Sink(...)</c>.</summary>
    public bool ReachesSink(bool takesPieces = true) =>
        Destinations.Reaches(Calls("From").Single(), Context, new Sink("sink", takesPieces, _ => true, value =>
            value.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Sink" } }));

    /// <summary>What is read as a use of a member of a class within <c>Code</c>, as it stands in the code.</summary>
    public IEnumerable<string> Uses(string type, string member) =>
        SymbolUses.Find(_compilation.GetTypeByMetadataName("Code+" + type)!.GetMembers(member).Single(), Context).Select(use => use.Syntax.ToString());

    private IEnumerable<IInvocationOperation> Calls(string name) =>
        _model.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: var called } && called == name)
            .Select(call => (IInvocationOperation)_model.GetOperation(call)!);
}
