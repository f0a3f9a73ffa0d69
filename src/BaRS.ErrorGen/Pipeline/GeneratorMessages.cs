using System.Globalization;
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
/// <param name="Rule">What it says.</param>
/// <param name="Path">The file; empty for a failure that belongs to no file.</param>
/// <param name="Place">Where in the file.</param>
/// <param name="Arguments">What fills the holes of the message.</param>
internal sealed record GeneratorMessage(RuleDescriptor Rule, string Path, TextPlace Place, EquatableArray<string> Arguments)
{
    private const string SpecHasErrors = "Spec file has errors";

    private static readonly RuleDescriptor OneError = GeneratorRule.Warning(
        RuleIds.SpecHasErrors,
        SpecHasErrors,
        "The spec file has an error. The part with the error is missing from the generated code. {0}: {1}");

    private static readonly RuleDescriptor SeveralErrors = GeneratorRule.Warning(
        RuleIds.SpecHasErrors,
        SpecHasErrors,
        "The spec file has {0} errors. The parts with errors are missing from the generated code. The first error is {1}: {2}");

    private static readonly RuleDescriptor InternalFailure = GeneratorRule.Error(
        RuleIds.InternalFailure,
        "BaRS.ErrorGen failed",
        "BaRS.ErrorGen failed while {0}: {1}: {2} This is an error in BaRS.ErrorGen, not in your file. Please report it with the file.");

    public static IReadOnlyList<RuleDescriptor> Descriptors => [OneError, SeveralErrors, InternalFailure];

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Diagnostics.Descriptors.For(Rule),
        Path.Length == 0 ? Location.None : Place.ToLocation(Path),
        [.. Arguments]);

    public static EquatableArray<GeneratorMessage> From(SpecCompilation compilation) =>
        new(compilation.Failures.Select(FromFailure).Concat(compilation.Files.Select(FromFile).OfType<GeneratorMessage>()));

    public static GeneratorMessage FromFailure(SpecFailure failure) => new(
        InternalFailure,
        failure.Path,
        TextPlace.FileStart,
        new EquatableArray<string>([failure.Stage, failure.Exception.GetType().Name, OneLine(failure.Exception.Message)]));

    private static GeneratorMessage? FromFile(SpecFileProblems file)
    {
        var errors = file.Errors;
        if (errors.Count == 0)
            return null;

        var first = errors[0];
        if (errors.Count == 1)
            return new GeneratorMessage(OneError, file.Path, first.Place, new EquatableArray<string>([first.Id, first.Message]));

        var count = errors.Count.ToString(CultureInfo.InvariantCulture) + (errors.Count < SpecFileProblems.Max ? "" : " or more");
        return new GeneratorMessage(SeveralErrors, file.Path, first.Place, new EquatableArray<string>([count, first.Id, first.Message]));
    }

    private static string OneLine(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
