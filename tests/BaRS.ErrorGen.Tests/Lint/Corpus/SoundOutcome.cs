using System.Text.Json.Nodes;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Lint.Corpus;

/// <summary>An outcome of one combination without any defect, to plant one into.</summary>
internal sealed class SoundOutcome
{
    public SoundOutcome(Combination combination)
    {
        Combination = combination;
        Profiles = [OutcomeVerifier.Profile];
        Coding = new JsonObject { ["system"] = OutcomeVerifier.System, ["code"] = combination.Code, ["display"] = combination.Display };
        Issue = new JsonObject
        {
            ["severity"] = "error",
            ["code"] = combination.Issue,
            ["details"] = new JsonObject { ["coding"] = new JsonArray(Coding) },
            ["diagnostics"] = "The header \"X-Request-ID\" is missing: é, 😀.",
        };
        Resource = new JsonObject
        {
            ["resourceType"] = "OperationOutcome",
            ["meta"] = new JsonObject { ["profile"] = Profiles },
            ["issue"] = new JsonArray(Issue),
        };
    }

    public Combination Combination { get; }

    public JsonObject Resource { get; }

    public JsonArray Profiles { get; }

    public JsonObject Issue { get; }

    public JsonObject Coding { get; }

    /// <summary>Other outcomes without a defect: what may be left out, and what may stand beside.</summary>
    public static IReadOnlyList<Action<SoundOutcome>> Variants { get; } =
    [
        _ => { },
        outcome => outcome.Coding.Remove("display"),
        outcome => outcome.Issue.Remove("diagnostics"),
        outcome => outcome.Resource.Remove("meta"),
        outcome => outcome.Profiles[0] = OutcomeVerifier.Profile + "|2.0.0",
        outcome => outcome.Profiles.Insert(0, "https://example.org/StructureDefinition/other"),
        outcome => ((JsonArray)outcome.Coding.Parent!)
            .Insert(0, new JsonObject { ["system"] = "http://snomed.info/sct", ["code"] = "386661006" }),
        outcome => ((JsonArray)outcome.Issue.Parent!)
            .Add(new JsonObject { ["severity"] = "information", ["code"] = "informational", ["diagnostics"] = "See the guide." }),
        outcome => ((JsonArray)outcome.Issue.Parent!).Add(new SoundOutcome(Combination.InTables[0]).Issue.DeepClone()),
        outcome => ((JsonArray)outcome.Issue.Parent!).Add(Success("https://example.org/codes", "OK")),
        outcome => ((JsonArray)outcome.Issue.Parent!).Add(Success("https://example.org/codes", "FORBIDDEN")),
        outcome => outcome.Issue["severity"] = "fatal",
        outcome => outcome.Issue["diagnostics"] = "Patient.name is missing from POST /$process-message; see GET /Slot/{id}.",
        outcome => outcome.Issue["diagnostics"] = "The start <2026-01-01> is not before the end: start < end, and 5% of {\"a\": 1}.",
        outcome => outcome.Issue["diagnostics"] = "\u00A0\u201CQuoted\u201D,\u2028on\u0085lines\u2029of\u200Bothers: \uD83D\uDE00.",
    ];

    private static JsonObject Success(string system, string code) => new()
    {
        ["severity"] = "information",
        ["code"] = "informational",
        ["details"] = new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["system"] = system, ["code"] = code }) },
        ["diagnostics"] = "The message was stored.",
    };
}
