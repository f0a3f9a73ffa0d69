using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>A project with its generated code.</summary>
internal sealed class GeneratedProject(Consumer consumer, Compilation compilation, GeneratorRunResult result)
{
    // Pragmas of a consumer: unused usings and fields never assigned are about the tests' own sources.
    private static readonly HashSet<string> IgnoredIds = ["CS8019"];

    public Consumer Consumer { get; } = consumer;

    public Compilation Compilation { get; } = compilation;

    public GeneratorRunResult Result { get; } = result;

    /// <summary>The text of a generated file.</summary>
    public string this[string typeName] =>
        Result.GeneratedSources.Single(source => source.HintName == typeName + ".g.cs").SourceText.ToString();

    public IReadOnlyList<string> ScenarioNames =>
    [
        .. Compilation.GetTypeByMetadataName("Receiver.BarsScenario")!
            .GetMembers()
            .OfType<IFieldSymbol>()
            .Select(member => member.Name)
            .Where(name => name != "None"),
    ];

    public string AllText => string.Join("\n", Result.GeneratedSources.Select(source => source.SourceText.ToString()));

    /// <summary>Every warning and error, the hidden ones not.</summary>
    public IReadOnlyList<string> Complaints =>
    [
        .. Compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IgnoredIds.Contains(diagnostic.Id))
            .Select(diagnostic => diagnostic.ToString()),
    ];

    public void CheckCompiles() => Assert.True(Complaints.Count == 0, string.Join("\n", Complaints.Take(10)));

    /// <summary>Builds and loads the project.</summary>
    public Assembly Load()
    {
        using var stream = new MemoryStream();
        var emitted = Compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Take(5)));
        stream.Position = 0;
        return new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(stream);
    }
}
