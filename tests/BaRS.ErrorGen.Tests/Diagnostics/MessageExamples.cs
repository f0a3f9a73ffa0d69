using System.Text;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Pipeline;
using BaRS.ErrorGen.Tests.Analyzers;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Tests.Diagnostics;

/// <summary>Input that brings out every message of every rule at least once.</summary>
internal static class MessageExamples
{
    private const string Head = "format: bars-errors/1\n";

    /// <summary>All diagnostics of all examples; the order decides which one is shown for a message.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> ReportAllAsync()
    {
        var all = new List<Diagnostic>();
        all.AddRange(GetFromGenerator());
        foreach (var (specs, properties) in SpecExamples.All)
            all.AddRange(await SpecVerifier.DiagnosticsAsync(Consumer.Create(specs) with { Properties = properties }));
        all.AddRange(await SpecVerifier.DiagnosticsAsync(
            new Consumer { Specs = [new SpecText("/project/a.bars.yaml", SourceText.From(Head, Encoding.Unicode))] }));

        foreach (var (spec, baseline, presets) in BaselineExamples.All)
        {
            all.AddRange(await BaselineVerifier.DiagnosticsAsync(Consumer.Create(spec) with
            {
                Specs = [.. Consumer.Create(spec).Specs, new SpecText(BaselineVerifier.BaselinePath, baseline)],
                Properties = [("BarsErrorGenPresets", presets)],
            }));
        }

        all.AddRange(await BaselineVerifier.DiagnosticsAsync(
            new Consumer { Specs = [new SpecText("/project/a.txt", ""), new SpecText("/project/b.txt", "")] }));

        all.AddRange(await UnusedScenarioTests.DiagnosticsAsync(
            "format: bars-errors/1\nscenarios:\n"
                + "  - { name: SlotTaken, status: 409, code: REC_CONFLICT, issue: conflict, text: A. }\n"
                + "  - { name: SlotGone, status: 404, code: REC_NOT_FOUND, issue: not-found, text: B. }\n",
            [],
            "class A { object B() => Receiver.BarsErrors.SlotTaken(); }"));

        foreach (var json in JsonExamples.All)
            all.AddRange(await OutcomeVerifier.DiagnosticsAsync(OutcomeVerifier.WithSpec(), new SpecText("/project/a.json", json)));
        foreach (var json in JsonExamples.InReceiver)
        {
            all.AddRange(await OutcomeVerifier.DiagnosticsAsync(
                OutcomeVerifier.WithSpec(role: "receiver"),
                new SpecText("/project/a.json", json)));
        }

        foreach (var code in CodeExamples.All)
            all.AddRange(await CodeVerifier.DiagnosticsAsync(CodeVerifier.CreateConsumer(code)));
        foreach (var code in CodeExamples.OfSenders)
            all.AddRange(await CodeVerifier.DiagnosticsAsync(CodeVerifier.CreateConsumer(code, null, ("BarsErrorGenRole", "sender"))));
        return all;
    }

    private static IEnumerable<Diagnostic> GetFromGenerator()
    {
        const string broken = "  - { status: 200, code: REC_NOT_FOUND, issue: not-found, text: A. }\n";
        yield return GeneratorHarness.Run(Consumer.Create(Head + "scenarios:\n" + broken)).Result.Diagnostics.Single();
        yield return GeneratorHarness.Run(Consumer.Create(Head + "scenarios:\n" + broken + broken)).Result.Diagnostics.Single();
        yield return GeneratorMessage.FromFailure(
            new SpecFailure("receiver.bars.yaml", "reading 'receiver.bars.yaml'", new InvalidOperationException("The sequence is empty.")))
            .ToDiagnostic();

        (string, string)[] properties =
        [
            ("BarsErrorGenRole", "receiver+sendr"),
            ("BarsErrorGenVisibility", "publik"),
            ("BarsErrorGenNamespace", "My-Receiver"),
            ("BarsErrorGenPresets", "bars-core-1.0"),
        ];
        foreach (var problem in GeneratorOptions.Read(new TestOptions(properties).GlobalOptions).Problems)
            yield return problem.ToDiagnostic();
    }
}
