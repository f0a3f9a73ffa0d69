using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2004 in what is given together: calls, initializers, tuples and maps.</summary>
public sealed class CombinationTests
{
    /// <summary>Trackers have issue types, too. One that holds nothing but issue codes is FHIR's by any namespace.</summary>
    [Fact]
    public async Task An_issue_type_of_another_domain_is_none() =>
        await CodeVerifier.CheckRuleAsync("BARS2004", """
            namespace Tracker
            {
                public enum IssueType { Bug, Task, Duplicate, Incomplete }
                public class TrackerException : Exception
                {
                    public TrackerException(HttpStatusCode status, IssueType type) { }
                }
                public class Duplicate { public int StatusCode => 400; public IssueType IssueType => IssueType.Duplicate; }
                public static class Tracking
                {
                    private static readonly Dictionary<HttpStatusCode, IssueType> Types = new() { [HttpStatusCode.BadRequest] = IssueType.Duplicate };
                    public static void Fail() => throw new TrackerException(HttpStatusCode.BadRequest, IssueType.Duplicate);
                    public static (int status, IssueType type) Pair() => (400, IssueType.Incomplete);
                }
            }
            namespace OwnFhir
            {
                public enum IssueType { Value, Duplicate, NotFound }
                public static class Maps { private static readonly Dictionary<HttpStatusCode, IssueType> Types = new() { {|BARS2004:[HttpStatusCode.BadRequest] = IssueType.Duplicate|} }; }
            }
            """);

    [Fact]
    public async Task The_arguments_of_a_call_are_reported_at_the_call()
    {
        var messages = await CodeVerifier.CheckAsync("""
            using static Hl7.Fhir.Model.OperationOutcome;

            public static class Codes { public const string BadRequest = "REC_BAD_REQUEST"; public static readonly string Conflict = "REC_CONFLICT"; }

            public static class Answers
            {
                public static object A() => {|BARS2004:Error(409, "REC_BAD_REQUEST", IssueType.Value)|};
                public static object B() => {|BARS2004:Error(StatusCodes.Status400BadRequest, Codes.BadRequest, IssueType.NotFound)|};
                public static object C() => {|BARS2004:Error(400, Codes.Conflict, IssueType.Duplicate)|};
                public static object D() => {|BARS2004:Pair("REC_BAD_REQUEST", IssueType.Timeout)|};
                public static object E() => {|BARS2004:new KeyValuePair<HttpStatusCode, string>(HttpStatusCode.Conflict, "REC_BAD_REQUEST")|};
                public static object Right() => Error(400, "REC_BAD_REQUEST", IssueType.Value);
                public static object Classified() => Error(409, "REC_CONFLICT", IssueType.Duplicate);
                public static object Published() => Error(408, "REC_TIMEOUT", IssueType.Timeout);
                public static object Unknown(int status) => Error(status, "REC_BAD_REQUEST", IssueType.Value);
                public static object NoScenario() => Error(404, "REC_NOT_FOUND", IssueType.NotFound);
                public static object OtherNumber() => Size(409, "REC_BAD_REQUEST");
                public static object Two() => Error(409, Join("REC_BAD_REQUEST", "REC_CONFLICT"), null);
                private static object Error(int status, string code, IssueType? issue) => null;
                private static object Pair(string code, IssueType issue) => null;
                private static object Size(int size, string code) => null;
                private static string Join(string a, string b) => a + b;
            }
            """);
        Assert.Equal(
            "Status 409, error code 'REC_BAD_REQUEST' and issue code 'value' do not match. "
                + "With 'REC_BAD_REQUEST', the spec has 400 value, 400 not-supported.",
            messages[0]);
    }

    [Fact]
    public async Task An_issue_and_its_coding_are_reported_at_the_issue_code() =>
        await CodeVerifier.CheckControllerAsync("""
            private const string System = "https://fhir.nhs.uk/CodeSystem/http-error-codes";

            public object A() => new OperationOutcome
            {
                Issue =
                {
                    new OperationOutcome.IssueComponent
                    {
                        Severity = OperationOutcome.IssueSeverity.Error,
                        Code = {|BARS2004:OperationOutcome.IssueType.Timeout|},
                        Details = new CodeableConcept(System, "REC_BAD_REQUEST", "no", null),
                        Diagnostics = "no",
                    },
                },
            };

            public object B() => new OperationOutcome.IssueComponent
            {
                Code = {|BARS2004:OperationOutcome.IssueType.NotFound|},
                Details = new CodeableConcept { Coding = new List<Coding> { new Coding(System, "REC_BAD_REQUEST", "400: no") }, Text = "no" },
            };

            public object C() => new { severity = "error", code = {|BARS2004:"timeout"|}, details = new { coding = new[] { new { system = System, code = "REC_BAD_REQUEST" } } } };

            public object Right() => new OperationOutcome.IssueComponent
            {
                Code = OperationOutcome.IssueType.Value,
                Details = new CodeableConcept(System, "REC_BAD_REQUEST", "no", null),
            };

            public object AlsoRight() => new { severity = "error", code = "value", details = new { coding = new[] { new { system = System, code = "REC_BAD_REQUEST" } } } };

            public object NoIssue() => new { code = "timeout", status = 400 };
            """);

    [Fact]
    public async Task The_entries_of_a_map_are_reported_one_by_one() =>
        await CodeVerifier.CheckRuleAsync("BARS2004", """
            using System.Collections.Frozen;

            public static class Maps
            {
                private static readonly Dictionary<HttpStatusCode, string> A = new Dictionary<HttpStatusCode, string>
                {
                    {|BARS2004:{ HttpStatusCode.Conflict, "REC_BAD_REQUEST" }|},
                    { HttpStatusCode.BadRequest, "REC_BAD_REQUEST" },
                };

                private static readonly Dictionary<int, string> B = new()
                {
                    {|BARS2004:[409] = "REC_BAD_REQUEST"|},
                    [400] = "REC_BAD_REQUEST",
                    [404] = "REC_NOT_FOUND",
                };

                private static readonly FrozenDictionary<int, string> C = new Dictionary<int, string> { {|BARS2004:{ 500, "REC_BAD_REQUEST" }|}, { 501, "REC_NOT_IMPLEMENTED" } }.ToFrozenDictionary();

                private static readonly Dictionary<string, OperationOutcome.IssueType> D = new()
                {
                    {|BARS2004:["REC_BAD_REQUEST"] = OperationOutcome.IssueType.Timeout|},
                    ["REC_CONFLICT"] = OperationOutcome.IssueType.Duplicate,
                };

                public static string OfExpression(int status) => status switch
                {
                    {|BARS2004:409 => "REC_BAD_REQUEST"|},
                    400 or 401 when DateTime.Now.Year > 1 => "REC_BAD_REQUEST",
                    400 => "REC_BAD_REQUEST",
                    _ => "REC_SERVER_ERROR",
                };

                public static string OfStatement(HttpStatusCode status)
                {
                    switch (status)
                    {
                        {|BARS2004:case HttpStatusCode.Conflict:|}
                            return "REC_BAD_REQUEST";
                        case HttpStatusCode.BadRequest:
                            return "REC_BAD_REQUEST";
                        default:
                            return "REC_SERVER_ERROR";
                    }
                }

                public static (int, string, OperationOutcome.IssueType) OfException(Exception exception) => exception switch
                {
                    ArgumentException => {|BARS2004:(400, "REC_BAD_REQUEST", OperationOutcome.IssueType.Timeout)|},
                    TimeoutException => (409, "REC_TIMEOUT", OperationOutcome.IssueType.Timeout),
                    _ => (500, "REC_SERVER_ERROR", OperationOutcome.IssueType.Transient),
                };

                public static string OfUpstream(HttpResponseMessage upstream) => upstream.StatusCode switch { HttpStatusCode.Conflict => "REC_BAD_REQUEST", _ => "REC_SERVER_ERROR" };
                public static (int, string) Translated(int status) => status switch { 404 => (400, "REC_BAD_REQUEST"), _ => (500, "REC_SERVER_ERROR") };
                private static readonly Dictionary<int, string> Other = new() { [400] = "CONFLICT", [404] = "SEND_EMAIL" };
            }
            """.Replace("400 or 401 when", "{|BARS2004:400 or 401 when", StringComparison.Ordinal).Replace("> 1 => \"REC_BAD_REQUEST\",", "> 1 => \"REC_BAD_REQUEST\"|},", StringComparison.Ordinal));

    [Fact]
    public async Task A_combination_that_is_only_classified_fits() =>
        await CodeVerifier.CheckAsync("""
            public static class Answers
            {
                public static object A() => Error(409, "REC_CONFLICT", OperationOutcome.IssueType.Duplicate);
                public static object B() => {|BARS2004:Error(409, "REC_CONFLICT", OperationOutcome.IssueType.Timeout)|};
                private static object Error(int status, string code, OperationOutcome.IssueType issue) => null;
            }
            """, """
            format: bars-errors/1
            extends: bars-core-1.0.0
            scenarios:
              - { status: 409, code: REC_CONFLICT, issue: conflict, text: The booking has changed. }
            """);
}
