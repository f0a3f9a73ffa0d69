using BaRS.ErrorGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>What the marks of C# code mean to Roslyn's verifiers.</summary>
/// <remarks>The marks are not left to the verifiers: they take out <c>$$</c>, with which a string may begin.</remarks>
internal static class Expectations
{
    /// <summary>References are those of <see cref="CodeReferences"/>; with no package to look for the verifiers fetch nothing.</summary>
    public static ReferenceAssemblies NoReferenceAssemblies { get; } = new("net10.0");

    /// <summary>Every id of the analyzer but the given one.</summary>
    public static IEnumerable<string> IdsBut(string id) => Descriptors.Code.Select(descriptor => descriptor.Id).Where(other => other != id);

    /// <summary>A mark says where a rule reports, and not how loudly: that can depend on the code, and has tests of its own.</summary>
    public static IEnumerable<DiagnosticResult> Read(SpecMarkup code, string path)
    {
        var lines = SourceText.From(code.Text).Lines;
        foreach (var (id, span) in code.Marks)
        {
            var place = lines.GetLinePositionSpan(span);
            yield return new DiagnosticResult(id, DiagnosticSeverity.Warning)
                .WithSpan(path, place.Start.Line + 1, place.Start.Character + 1, place.End.Line + 1, place.End.Character + 1)
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity);
        }
    }
}
