using BaRS.ErrorGen.CodeFixes.Tests.Support;

namespace BaRS.ErrorGen.CodeFixes.Tests.Outcomes;

/// <summary>BARS2010 where one scenario fits: what a factory is put in the place of.</summary>
public sealed class OutcomeFactoryFixTests
{
    private const string Id = "BARS2010";

    private static readonly (string, string) Spec = ("BarsErrorGenPresets", "bars-core-1.5.0");

    private const string Throttled = """
        new
        {
            resourceType = {|BARS2010:"OperationOutcome"|},
            issue = new[]
            {
                new { severity = "error", code = "throttled", details = new { coding = new[] { new { system = "x", code = "REC_TOO_MANY_REQUESTS", display = "y" } } }, diagnostics = why },
            },
        }
        """;

    private const string FirelyThrottled = """
        new {|BARS2010:OperationOutcome|}
        {
            Issue = [new() { Severity = OperationOutcome.IssueSeverity.Error, Code = OperationOutcome.IssueType.Throttled, Details = new CodeableConcept("x", "REC_TOO_MANY_REQUESTS"), Diagnostics = why }],
        }
        """;

    [Fact]
    public async Task A_serialised_object_becomes_the_outcomes_own_json() =>
        await CheckAsync(
            $"public static class Answers {{ public static string A(string why) => JsonSerializer.Serialize({Throttled}); }}",
            "public static class Answers { public static string A(string why) => BarsOperationOutcome.Create(BarsErrors.RecTooManyRequestsThrottled(why)).ToJson(); }");

    [Fact]
    public async Task An_editor_fixes_all_of_a_document_a_project_and_a_solution() =>
        await FixVerifier.CheckAllAsync(
            Id,
            $"namespace Receiver;\n\npublic static class Answers {{ public static string A(string why) => JsonSerializer.Serialize({Throttled}); public static string B(string why) => JsonSerializer.Serialize({Throttled}); }}",
            "namespace Receiver;\n\npublic static class Answers { public static string A(string why) => BarsOperationOutcome.Create(BarsErrors.RecTooManyRequestsThrottled(why)).ToJson(); public static string B(string why) => BarsOperationOutcome.Create(BarsErrors.RecTooManyRequestsThrottled(why)).ToJson(); }",
            Spec);

    [Fact]
    public async Task A_response_of_a_controller_keeps_its_status() =>
        await CheckAsync(
            $"public class Answers : ControllerBase {{ public IActionResult A(string why) => StatusCode(429, {Throttled}); }}",
            "public class Answers : ControllerBase { public IActionResult A(string why) => new ContentResult { StatusCode = 429, ContentType = \"application/fhir+json\", Content = BarsOperationOutcome.Create(BarsErrors.RecTooManyRequestsThrottled(why)).ToJson() }; }");

    [Fact]
    public async Task A_result_object_with_a_status_is_replaced_as_a_whole() =>
        await CheckAsync(
            $"public class Answers : ControllerBase {{ public async Task<ActionResult<string>> A(string why) {{ await Task.Yield(); return new ObjectResult({FirelyThrottled}) {{ StatusCode = 429 }}; }} }}",
            "public class Answers : ControllerBase { public async Task<ActionResult<string>> A(string why) { await Task.Yield(); return new ObjectResult(BarsOperationOutcome.Create(BarsErrors.RecTooManyRequestsThrottled(why)).ToFhir()) { StatusCode = 429 }; } }");

    [Fact]
    public async Task A_result_of_a_minimal_api_keeps_its_status() =>
        await CheckAsync(
            $"public static class Answers {{ public static IResult A(string why) => Results.Json({Throttled}, statusCode: 429); }}",
            "public static class Answers { public static IResult A(string why) => Results.Content(BarsOperationOutcome.Create(BarsErrors.RecTooManyRequestsThrottled(why)).ToJson(), \"application/fhir+json\", statusCode: 429); }");

    [Theory]
    [InlineData("{{why}}", "why")]
    [InlineData("No \\\"slot\\\" {at}.", "\"No \\\"slot\\\" {at}.\"")]
    [InlineData("{at} {{count,3:000}} \\\"{{why}}\\\"", "$\"{{at}} {count,3:000} \\\"{why}\\\"\"")]
    [InlineData("{{count}}", "$\"{count}\"")]
    public async Task A_string_of_json_hands_its_diagnostics_on(string diagnostics, string argument) =>
        await CheckAsync(
            $$""""public static class Answers { public static string A(string why, int count) => $$"""{"resourceType":"{|BARS2010:OperationOutcome|}","issue":[{"code":"throttled","details":{"coding":[{"code":"REC_TOO_MANY_REQUESTS"}]},"diagnostics":"{{diagnostics}}"}]}"""; }"""",
            $"public static class Answers {{ public static string A(string why, int count) => BarsOperationOutcome.Create(BarsErrors.RecTooManyRequestsThrottled({argument})).ToJson(); }}");

    [Fact]
    public async Task An_object_of_System_Text_Json_is_parsed_from_the_outcome() =>
        await CheckAsync(
            """
            public static class Answers
            {
                public static JsonObject A() => new JsonObject
                {
                    ["resourceType"] = {|BARS2010:"OperationOutcome"|},
                    ["issue"] = new JsonArray(new JsonObject { ["severity"] = "error", ["code"] = "throttled", ["details"] = new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["code"] = "REC_TOO_MANY_REQUESTS" }) } }),
                };
            }
            """,
            """
            public static class Answers
            {
                public static JsonObject A() => JsonNode.Parse(BarsOperationOutcome.Create(BarsErrors.RecTooManyRequestsThrottled()).ToJson())!.AsObject();
            }
            """);

    [Fact]
    public async Task An_outcome_of_Firely_is_converted_by_the_generated_code() =>
        await CheckAsync(
            $$"""
            public static class Answers { public static OperationOutcome A(string why) => {{FirelyThrottled}}; }
            """,
            """
            public static class Answers { public static OperationOutcome A(string why) => BarsOperationOutcome.Create(BarsErrors.RecTooManyRequestsThrottled(why)).ToFhir(); }
            """);

    [Theory]
    // The generated type does not serialise as this object does.
    [InlineData("public static class Answers { public static object A(string why) => $; }")]
    // The factory takes a string.
    [InlineData("public static class Answers { public static string A(object why) => JsonSerializer.Serialize($); }")]
    public async Task What_would_not_compile_or_mean_the_same_is_not_offered(string code) =>
        await FixVerifier.CheckNoneAsync(Id, code.Replace("$", Throttled, StringComparison.Ordinal), Spec);

    private static Task CheckAsync(string code, string expected) =>
        FixVerifier.CheckAsync(Id, "namespace Receiver;\n\n" + code, "namespace Receiver;\n\n" + expected, spec: null, Spec);
}
