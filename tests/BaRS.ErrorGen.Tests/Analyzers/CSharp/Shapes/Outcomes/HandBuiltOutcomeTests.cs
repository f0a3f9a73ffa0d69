using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>BARS2010: an OperationOutcome by hand where a factory makes the same, in each shape that code gives it.</summary>
public sealed class HandBuiltOutcomeTests
{
    private static readonly (string, string) Spec = ("BarsErrorGenPresets", "bars-core-1.5.0");

    [Fact]
    public async Task An_anonymous_object_is_reported_at_its_resource_type() =>
        await CheckMembersAsync("""
            public object A() => new { resourceType = {|BARS2010:"OperationOutcome"|}, issue = new[] { new { severity = "error", code = "duplicate", details = new { coding = new[] { new { system = "x", code = "REC_CONFLICT", display = "y" } }, text = "z" }, diagnostics = "d" } } };
            public object Lists() => new { ResourceType = {|BARS2010:"OperationOutcome"|}, Meta = new object(), Issue = new List<object> { new { Code = "duplicate", Details = new { Coding = new List<object> { new { Code = "REC_CONFLICT" } } } } } };
            public object OtherResource() => new { resourceType = "Bundle", issue = new[] { new { severity = "error", code = "duplicate", details = new { coding = new[] { new { code = "REC_CONFLICT" } } } } } };
            public object OtherIssue() => new { resourceType = "OperationOutcome", issue = new[] { new { severity = "error", code = "too-long", details = new { coding = new[] { new { code = "REC_CONFLICT" } } } } } };
            public object OtherSeverity() => new { resourceType = "OperationOutcome", issue = new[] { new { severity = "fatal", code = "duplicate", details = new { coding = new[] { new { code = "REC_CONFLICT" } } } } } };
            public object OfTheApi() => new { resourceType = "OperationOutcome", issue = new[] { new { severity = "error", code = "structure", details = new { coding = new[] { new { code = "PROXY_BAD_REQUEST" } } } } } };
            public object Unknown(string code) => new { resourceType = "OperationOutcome", issue = new[] { new { severity = "error", code = "duplicate", details = new { coding = new[] { new { code } } } } } };
            public object WithMore() => new { resourceType = "OperationOutcome", issue = new[] { new { severity = "error", code = "duplicate", expression = new[] { "x" }, details = new { coding = new[] { new { code = "REC_CONFLICT" } } } } } };
            public object TwoIssues(object other) => new { resourceType = "OperationOutcome", issue = new object[] { new { severity = "error", code = "duplicate", details = new { coding = new[] { new { code = "REC_CONFLICT" } } } }, other } };
            public object NoDetails() => new { resourceType = "OperationOutcome", issue = new[] { new { severity = "error", code = "duplicate" } } };
            """);

    [Fact]
    public async Task An_outcome_of_Firely_is_reported_at_its_type() =>
        await CheckMembersAsync("""
            public OperationOutcome A() => new {|BARS2010:OperationOutcome|} { Issue = { new OperationOutcome.IssueComponent { Severity = OperationOutcome.IssueSeverity.Error, Code = OperationOutcome.IssueType.Duplicate, Details = new CodeableConcept("x", "REC_CONFLICT", "text"), Diagnostics = "d" } } };
            public OperationOutcome B() => new {|BARS2010:OperationOutcome|}() { Issue = new List<OperationOutcome.IssueComponent> { new() { Code = OperationOutcome.IssueType.Duplicate, Details = new() { Coding = [new Coding("x", "REC_CONFLICT")] } } } };
            public OperationOutcome C() { OperationOutcome made = {|BARS2010:new() { Issue = { new() { Code = OperationOutcome.IssueType.Duplicate, Details = new CodeableConcept { Coding = { new Coding { Code = "REC_CONFLICT" } } } } } }|}; return made; }
            public OperationOutcome Empty() => new OperationOutcome();
            public OperationOutcome Spread(List<OperationOutcome.IssueComponent> more) => new OperationOutcome { Issue = [.. more] };
            public OperationOutcome OtherIssue() => new OperationOutcome { Issue = { new OperationOutcome.IssueComponent { Code = OperationOutcome.IssueType.TooLong, Details = new CodeableConcept("x", "REC_CONFLICT") } } };
            """);

    [Fact]
    public async Task Dictionaries_and_json_objects_are_reported_at_the_value_of_their_key() =>
        await CheckMembersAsync("""
            public object A() => new System.Text.Json.Nodes.JsonObject { ["resourceType"] = {|BARS2010:"OperationOutcome"|}, ["issue"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["code"] = "duplicate", ["details"] = new System.Text.Json.Nodes.JsonObject { ["coding"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["code"] = "REC_CONFLICT" }) } }) };
            public object B() => new Dictionary<string, object> { ["resourceType"] = {|BARS2010:"OperationOutcome"|}, ["issue"] = new object[] { new Dictionary<string, object> { { "code", "duplicate" }, { "details", new { coding = new[] { new { code = "REC_CONFLICT" } } } } } } };
            public object Other() => new Dictionary<string, object> { ["type"] = "OperationOutcome", ["issue"] = new object[] { new { code = "duplicate", details = new { coding = new[] { new { code = "REC_CONFLICT" } } } } } };
            """);

    [Fact]
    public async Task An_object_of_the_projects_own_classes_is_reported() =>
        await CheckAsync("""
            public class Outcome { public string ResourceType { get; set; } public List<Issue> Issue { get; set; } }
            public class Issue { public string Severity { get; set; } public string Code { get; set; } public Details Details { get; set; } public string Diagnostics { get; set; } }
            public class Details { public List<Coded> Coding { get; set; } }
            public class Coded { public string System { get; set; } public string Code { get; set; } public string Display { get; set; } }
            public class Answers
            {
                public object A(string why) => new Outcome { ResourceType = {|BARS2010:"OperationOutcome"|}, Issue = new() { new() { Severity = "error", Code = "duplicate", Details = new() { Coding = new() { new() { Code = "REC_CONFLICT" } } }, Diagnostics = why } } };
                public object Other(string why) => new Issue { Severity = "error", Code = "duplicate", Diagnostics = why };
            }
            """);

    [Fact]
    public async Task A_string_of_json_is_reported_at_its_resource_type() =>
        await CheckMembersAsync(""""
            public string A() => "{\"resourceType\":\"{|BARS2010:OperationOutcome|}\",\"issue\":[{\"code\":\"duplicate\",\"details\":{\"coding\":[{\"code\":\"REC_CONFLICT\"}]}}]}";
            public string B(string why) => $$"""
                { "resourceType": "{|BARS2010:OperationOutcome|}", "issue": [ { "severity": "error", "code": "duplicate", "details": { "coding": [ { "system": "x", "code": "REC_CONFLICT" } ] }, "diagnostics": "{{why}}" } ] }
                """;
            public string Unknown(string code) => $$"""{"resourceType":"OperationOutcome","issue":[{"code":"duplicate","details":{"coding":[{"code":"{{code}}"} ]} } ]}""";
            public string Cut() => """{"resourceType":"OperationOutcome","issue":[{"code":"duplicate","details":{"coding":[{"code":"REC_CONFLICT"}]}""" + Unknown("");
            public string WithMore() => """{"resourceType":"OperationOutcome","issue":[{"code":"duplicate","expression":["x"],"details":{"coding":[{"code":"REC_CONFLICT"}]}}]}""";
            public string OtherDiagnostics(string why) => $$"""{"resourceType":"OperationOutcome","issue":[{"code":"duplicate","details":{"coding":[{"code":"REC_CONFLICT"}]},"diagnostics": {{why}} }]}""";
            public string Word() => "OperationOutcome";
            """");

    [Fact]
    public async Task The_status_of_the_response_around_it_must_be_the_scenarios() =>
        await CheckMembersAsync("""
            public IActionResult A() => Conflict(new { resourceType = {|BARS2010:"OperationOutcome"|}, issue = new[] { new { code = "duplicate", details = new { coding = new[] { new { code = "REC_CONFLICT" } } } } } });
            public IActionResult B() => new ObjectResult(new { resourceType = {|BARS2010:"OperationOutcome"|}, issue = new[] { new { code = "duplicate", details = new { coding = new[] { new { code = "REC_CONFLICT" } } } } } }) { StatusCode = (int)HttpStatusCode.Conflict };
            public IActionResult OtherStatus() => BadRequest(new { resourceType = "OperationOutcome", issue = new[] { new { code = "duplicate", details = new { coding = new[] { new { code = "REC_CONFLICT" } } } } } });
            public IActionResult OtherResult() => new ObjectResult(new { resourceType = "OperationOutcome", issue = new[] { new { code = "duplicate", details = new { coding = new[] { new { code = "REC_CONFLICT" } } } } } }) { StatusCode = 400 };
            """);

    [Fact]
    public async Task A_sender_has_no_factory_and_hears_nothing() =>
        await CodeVerifier.CheckRuleAsync(
            "BARS2010",
            """public class Answers { public object A() => new { resourceType = "OperationOutcome", issue = new[] { new { code = "duplicate", details = new { coding = new[] { new { code = "REC_CONFLICT" } } } } } }; }""",
            Spec,
            ("BarsErrorGenRole", "sender"));

    [Fact]
    public async Task The_message_names_the_factories_that_fit()
    {
        var messages = await CheckMembersAsync(
            """
            public object A() => new { resourceType = {|BARS2010:"OperationOutcome"|}, issue = new[] { new { code = "duplicate", details = new { coding = new[] { new { code = "REC_CONFLICT" } } } } } };
            public object B() => new { resourceType = {|BARS2010:"OperationOutcome"|}, issue = new[] { new { code = "not-found", details = new { coding = new[] { new { code = "REC_NOT_FOUND" } } } } } };
            """);
        Assert.Equal(
            [
                "The OperationOutcome is built by hand from 'REC_CONFLICT' and 'duplicate'. "
                    + "Call BarsErrors.RecConflictDuplicate, which creates it from the spec and follows when the spec changes.",
                "The OperationOutcome is built by hand from 'REC_NOT_FOUND' and 'not-found'. "
                    + "Call BarsErrors.RecNotFoundSlotService or BarsErrors.RecNotFoundMessageDefinitionContext or "
                    + "BarsErrors.RecNotFoundAppointmentId or 1 more, which creates it from the spec and follows when the spec changes.",
            ],
            messages);
    }

    [Theory]
    [InlineData("diagnostics = \"d\" + 1", "RecConflictDuplicate", "\"d\" + 1")]
    [InlineData("severity = \"error\"", "RecConflictDuplicate", null)]
    public async Task What_the_fix_needs_travels_in_the_finding(string member, string factories, string? diagnostics)
    {
        var code = $$"""public class Answers { public object A() => new { resourceType = "OperationOutcome", issue = new[] { new { code = "duplicate", details = new { coding = new[] { new { code = "REC_CONFLICT" } } }, {{member}} } } }; }""";
        var finding = Assert.Single(
            await CodeVerifier.DiagnosticsAsync(CodeVerifier.CreateConsumer(code, properties: Spec)),
            diagnostic => diagnostic.Id == "BARS2010");
        Assert.Equal(factories, finding.Properties[FactoryProperties.Factories]);
        Assert.Equal("Receiver", finding.Properties[FactoryProperties.Namespace]);
        Assert.Equal(diagnostics, finding.Properties.GetValueOrDefault(FactoryProperties.Diagnostics));
    }

    [Fact]
    public async Task An_id_is_not_given_up_by_a_fix()
    {
        var code = """public class Answers { public object A() => new { resourceType = "OperationOutcome", id = "1", issue = new[] { new { code = "duplicate", details = new { coding = new[] { new { code = "REC_CONFLICT" } } } } } }; }""";
        var finding = Assert.Single(
            await CodeVerifier.DiagnosticsAsync(CodeVerifier.CreateConsumer(code, properties: Spec)),
            diagnostic => diagnostic.Id == "BARS2010");
        Assert.Equal("", finding.Properties[FactoryProperties.Factories]);
    }

    private static Task<IReadOnlyList<string>> CheckMembersAsync(string members) =>
        CheckAsync($"public class Answers : ControllerBase\n{{\n{members}\n}}\n");

    private static Task<IReadOnlyList<string>> CheckAsync(string code) => CodeVerifier.CheckRuleAsync("BARS2010", code, Spec);
}
