namespace BaRS.ErrorGen.Tests.Diagnostics;

/// <summary>Specs with baselines that bring out every message on baselines.</summary>
internal static class BaselineExamples
{
    private const string None = "none";
    private const string Spec =
        "format: bars-errors/1\nscenarios:\n  - { name: Late, status: 408, code: REC_TIMEOUT, issue: timeout, text: A., "
            + "retry: short-delay }\n";

    private const string Core = "bars-core-1.0.0";
    private const string NoScenarios = "format: bars-errors/1\n";

    public static IEnumerable<(string Spec, string Baseline, string Presets)> All =>
    [
        (Spec, "Late 408 REC_TIMEOUT timeout\n", None),
        (Spec, "La-te 408 REC_TIMEOUT timeout retry-after-delay\n", None),
        (Spec, "Late 200 REC_TIMEOUT timeout retry-after-delay\n", None),
        (Spec, "Late 408 REC_TIMEOUT timeout retry-after-dela\n", None),
        (Spec, "Late 408 REC_TIMEOUT timeout retry-after-delay\nLate 409 REC_TIMEOUT timeout retry-after-delay\n", None),
        (Spec, "<<<<<<< HEAD\nLate 408 REC_TIMEOUT timeout retry-after-delay\n>>>>>>> branch\n", None),
        (Spec, string.Concat(Enumerable.Range(0, 10_001).Select(i => $"N{i} 404 REC_NOT_FOUND not-found do-not-retry\n")), None),
        (Spec, "Late 409 REC_TIMEOUT timeout retry-after-delay\n", None),
        (Spec, "Late 408 REC_TIMEOUT timeout do-not-retry\n", None),
        (Spec, "Tardy 408 REC_TIMEOUT timeout retry-after-delay\n", None),
        (Spec, "Tardy 408 REC_TIMEOUT timeout do-not-retry\n", None),
        (Spec, "Gone 404 REC_NOT_FOUND not-found do-not-retry\n", None),
        (Spec, "Late 408 REC_TIMEOUT timeout retry-after-delay\nTardy 408 REC_TIMEOUT timeout retry-after-delay\n", None),
        (
            NoScenarios + "remove: [" + string.Join(", ", CoreNames.Where(name => name != "RecTimeout")) + "]\n",
            "Gone 404 REC_NOT_FOUND not-found do-not-retry\n",
            Core),
        (NoScenarios, "RecTimeout 409 REC_TIMEOUT timeout retry-after-delay\n", Core),
    ];

    private static IReadOnlyList<string> CoreNames =>
        Support.GeneratorHarness.RunClean(new Support.Consumer { Properties = [("BarsErrorGenPresets", Core)] }).ScenarioNames;
}
