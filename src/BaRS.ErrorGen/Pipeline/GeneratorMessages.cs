using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Text;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>
/// What the generator itself says of the spec files: that one has errors, so that a build whose analyzers did not run
/// still explains itself, and that one met a defect of ours. The errors one by one are the analyzer's.
/// </summary>
internal sealed record GeneratorMessage(string Id, string Path, TextPlace Place, string Text)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptors.Generator.First(descriptor => descriptor.Id == Id), Path.Length == 0 ? Location.None : Place.ToLocation(Path), Text);

    public static EquatableArray<GeneratorMessage> Of(SpecCompilation compilation) =>
        new(compilation.Failures.Select(OfFailure).Concat(compilation.Files.Select(OfFile).OfType<GeneratorMessage>()));

    public static GeneratorMessage OfFailure(SpecFailure failure) => new(
        RuleIds.InternalFailure,
        failure.Path,
        TextPlace.StartOfFile,
        $"BaRS.ErrorGen failed while {failure.Stage}: {failure.Exception.GetType().Name}: {OneLine(failure.Exception.Message)} This is a defect of BaRS.ErrorGen, not of your file. Please report it with the file.");

    private static GeneratorMessage? OfFile(SpecFileProblems file)
    {
        var errors = file.Errors;
        if (errors.Count == 0)
            return null;

        var first = errors[0];
        var count = errors.Count switch
        {
            1 => "has an error",
            >= SpecFileProblems.Max => $"has {errors.Count} or more errors; the first",
            _ => $"has {errors.Count} errors; the first",
        };
        return new GeneratorMessage(RuleIds.SpecHasErrors, file.Path, first.Place, $"The spec {count}: {first.Id}: {first.Message} What is broken is left out of the generated code.");
    }

    private static string OneLine(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
