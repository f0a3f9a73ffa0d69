using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Pipeline;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Analyzers;

/// <summary>The compiled spec of a project, from what the compiler hands to an analyzer.</summary>
internal static class SpecInForce
{
    public static SpecCompilation Get(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        var generatorOptions = GeneratorOptions.Read(provider.GlobalOptions);
        var found = options.AdditionalFiles.Select(file => SpecFiles.TryRead(file, provider, cancellationToken)).OfType<SpecFile>();
        return SpecCompilations.GetOrCompile(
            SpecFiles.InOrder(found, generatorOptions.ProjectDirectory),
            generatorOptions.Presets,
            generatorOptions.Role,
            cancellationToken);
    }
}
