using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BaRS.ErrorGen.Tests.Architecture;

/// <summary>An arrow from the folder of a file to the folder of a type that the file uses.</summary>
/// <param name="From">The folder that needs the other, below the root.</param>
/// <param name="To">The folder that it needs.</param>
/// <param name="Example">One place of the code that does.</param>
internal sealed record FolderArrow(string From, string To, string Example);

/// <summary>
/// Which folders of a source tree use which others, as the compiler sees it: by usings, and by every name that is a
/// type or its member.
/// </summary>
internal static class FolderDependencies
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    /// <summary>The arrows between the folders of some sources. Files in the root belong to the folder "".</summary>
    /// <param name="files">Path below the root, with '/', and text of each file.</param>
    public static IReadOnlyList<FolderArrow> Find(IReadOnlyList<(string Path, string Text)> files)
    {
        var compilation = CSharpCompilation.Create(
            "Sources",
            [
                .. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Path)),
                CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions, ""),
            ],
            References(),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                allowUnsafe: true));

        // A name that the compiler cannot resolve would be an arrow that nobody sees.
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5));

        var arrows = new Dictionary<(string, string), FolderArrow>();
        foreach (var tree in compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
        {
            var from = GetFolder(tree.FilePath);
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>())
            {
                if (model.GetSymbolInfo(name).Symbol is not { } symbol || GetFolder(symbol, compilation) is not { } to || to == from)
                    continue;
                var line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                arrows.TryAdd((from, to), new FolderArrow(from, to, $"{tree.FilePath}({line}): {name}"));
            }
        }

        return [.. arrows.Values.OrderBy(arrow => arrow.From, StringComparer.Ordinal).ThenBy(arrow => arrow.To, StringComparer.Ordinal)];
    }

    private static string? GetFolder(ISymbol symbol, Compilation compilation)
    {
        if (symbol is INamespaceSymbol space)
            return GetFolders(space, compilation).Count == 1 ? GetFolders(space, compilation).Single() : null;
        if (symbol is IAliasSymbol or ILocalSymbol or IParameterSymbol or ILabelSymbol or IRangeVariableSymbol or ITypeParameterSymbol)
            return null;
        var definition = symbol.OriginalDefinition;
        if (!SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly))
            return null;
        var path = definition.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath
            ?? definition.ContainingType?.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath;
        return path is null ? null : GetFolder(path);
    }

    /// <summary>The folders whose files declare types in a namespace: of a using one, as folders are namespaces.</summary>
    private static HashSet<string> GetFolders(INamespaceSymbol space, Compilation compilation) =>
        [.. space.GetTypeMembers().Select(type => GetFolder(type, compilation)).OfType<string>()];

    private static string GetFolder(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("BaRS.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
}
