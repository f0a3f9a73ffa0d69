using System.Collections.Immutable;
using System.Text;
using BaRS.ErrorGen.Baseline;
using BaRS.ErrorGen.Emit;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen;

/// <summary>
/// Compiles the failure scenarios in the project's <c>*.bars.yaml</c> files and the presets to C#.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ErrorSpecGenerator : IIncrementalGenerator
{
    private static readonly Encoding Utf8WithoutMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly IReadOnlyList<IEmitter> _emitters;

    /// <summary>The generator with all of its emitters.</summary>
    public ErrorSpecGenerator()
        : this(Emitters.All)
    {
    }

    internal ErrorSpecGenerator(IReadOnlyList<IEmitter> emitters)
    {
        _emitters = emitters;
    }

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What the code is generated for: unchanged by an edit of C#.
        var facts = context.CompilationProvider
            .Combine(context.ParseOptionsProvider)
            .Select((pair, _) => TargetFacts.From(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Facts);
        var options = context.AnalyzerConfigOptionsProvider
            .Select((provider, _) => GeneratorOptions.Read(provider.GlobalOptions))
            .WithTrackingName(TrackingNames.Options);

        // Each file by itself, so that an edit of one leaves the others as they were.
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellationToken) => SpecFiles.TryRead(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(TrackingNames.SpecFiles)
            .Where(file => file is not null);

        // Together: what is in force, and what is wrong. The places of the text end here.
        var compiled = files.Collect()
            .Combine(options)
            .Select((pair, cancellationToken) => Compile(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(TrackingNames.Compiled);
        var messages = compiled
            .Select((compilation, _) => GeneratorMessage.From(compilation))
            .WithTrackingName(TrackingNames.Messages);
        var specification = compiled
            .Select((compilation, _) => compilation.Specification)
            .WithTrackingName(TrackingNames.Specification);
        var target = options.Combine(facts)
            .Select((pair, _) => CreateTarget(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Target);

        // Nothing, but for the build that writes the baseline.
        var baseline = compiled.Combine(options)
            .Select((pair, _) => pair.Right.WritesBaseline && pair.Left.IsWhole ? BaselineSource.Create(pair.Left.Specification) : null)
            .WithTrackingName(TrackingNames.Baseline);

        // The code.
        context.RegisterSourceOutput(
            specification.Combine(target).WithTrackingName(TrackingNames.Sources),
            (output, pair) => Emit(output, pair.Left, pair.Right));

        context.RegisterSourceOutput(baseline, static (output, source) =>
        {
            if (source is not null)
                output.AddSource(BaselineSource.FileName, SourceText.From(source, Utf8WithoutMark));
        });

        // What the generator has to say.
        context.RegisterSourceOutput(messages, static (output, all) =>
        {
            foreach (var message in all)
                output.ReportDiagnostic(message.ToDiagnostic());
        });
        context.RegisterSourceOutput(options, static (output, given) =>
        {
            foreach (var problem in given.Problems)
                output.ReportDiagnostic(problem.ToDiagnostic());
        });
    }

    private static SpecCompilation Compile(
        ImmutableArray<SpecFile?> files,
        GeneratorOptions options,
        CancellationToken cancellationToken) =>
        SpecCompilations.GetOrCompile(
            SpecFiles.InOrder(files.OfType<SpecFile>(), options.ProjectDirectory),
            options.Presets,
            options.Role,
            cancellationToken);

    private static Target CreateTarget(GeneratorOptions options, TargetFacts facts) => new(
        options.Namespace ?? RootNamespace.From(facts.AssemblyName),
        options.IsPublic,
        options.Role,
        facts.HasNullableAnnotations,
        facts.HasUtf8Literals,
        facts.HasBuffers,
        facts.Libraries,
        options.HasLibraryCode,
        facts.HasTimeProvider,
        facts.IsNet80);

    /// <summary>One emitter that fails must not take the others' files along.</summary>
    private void Emit(SourceProductionContext output, Specification specification, Target target)
    {
        foreach (var emitter in _emitters.Where(emitter => emitter.AppliesTo(specification, target)))
        {
            output.CancellationToken.ThrowIfCancellationRequested();
            try
            {
                output.AddSource(emitter.FileName + ".g.cs", SourceText.From(emitter.Emit(specification, target), Utf8WithoutMark));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                output.ReportDiagnostic(
                    GeneratorMessage.FromFailure(new SpecFailure("", $"writing {emitter.FileName}.g.cs", exception)).ToDiagnostic());
            }
        }
    }
}
