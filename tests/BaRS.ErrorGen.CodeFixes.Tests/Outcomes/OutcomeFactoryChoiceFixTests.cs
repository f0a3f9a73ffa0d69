using BaRS.ErrorGen.CodeFixes.Tests.Support;

namespace BaRS.ErrorGen.CodeFixes.Tests.Outcomes;

/// <summary>BARS2010 where several scenarios fit: each is offered to a person, and none to a tool.</summary>
public sealed class OutcomeFactoryChoiceFixTests
{
    private const string Id = "BARS2010";

    private static readonly (string, string) Spec = ("BarsErrorGenPresets", "bars-core-1.5.0");

    private static string Json(string code, string issue) =>
        $$"""JsonSerializer.Serialize(new { resourceType = "OperationOutcome", issue = new[] { new { severity = "error", code = "{{issue}}", details = new { coding = new[] { new { code = "{{code}}" } } } } } })""";

    private static string CreateFile(string type, string expression) =>
        $"namespace Receiver;\n\npublic static class {type} {{ public static string A() => {expression}; }}\n";

    [Fact]
    public async Task Each_scenario_that_fits_is_offered_by_name()
    {
        var offers = await FixVerifier.OffersAsync(Id, CreateFile("Answers", Json("REC_NOT_FOUND", "not-found")), spec: null, Spec);
        Assert.Equal(
            ["RecNotFoundSlotService", "RecNotFoundMessageDefinitionContext", "RecNotFoundAppointmentId", "RecNotFoundServiceRequestId"],
            offers.Select(offer => offer.Title.Replace("Call BarsErrors.", "", StringComparison.Ordinal)));
        foreach (var (title, text) in offers)
            Assert.Equal(CreateFile("Answers", $"BarsOperationOutcome.Create({title["Call ".Length..]}()).ToJson()"), text);
    }

    [Fact]
    public async Task A_tool_fixes_what_one_scenario_fits_and_nothing_else()
    {
        // First in order, so that a tool asks for its key: it must not keep the others from being fixed.
        var choice = CreateFile("Answers", Json("REC_NOT_FOUND", "not-found"));
        var fixedCode = await FixVerifier.FormatAsync(
            Id,
            [
                choice,
                CreateFile("Busy", Json("REC_TOO_MANY_REQUESTS", "throttled")),
                CreateFile("Twice", Json("REC_CONFLICT", "duplicate")),
            ],
            spec: null,
            Spec);
        Assert.Equal(
            [
                choice,
                CreateFile("Busy", "BarsOperationOutcome.Create(BarsErrors.RecTooManyRequestsThrottled()).ToJson()"),
                CreateFile("Twice", "BarsOperationOutcome.Create(BarsErrors.RecConflictDuplicate()).ToJson()"),
            ],
            fixedCode);
    }
}
