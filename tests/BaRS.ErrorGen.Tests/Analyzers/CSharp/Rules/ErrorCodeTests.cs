using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2003: an error code that neither the published CodeSystem nor the spec in force has.</summary>
public sealed class ErrorCodeTests
{
    private const string System = "\"https://fhir.nhs.uk/CodeSystem/http-error-codes\"";

    [Fact]
    public async Task The_opposite_of_a_code_is_no_slip_of_it() =>
        await CodeVerifier.CheckRuleAsync("BARS2003", """
            public static class Recording
            {
                public static readonly string[] States = { "REC_AVAILABLE", "PROXY_AVAILABLE", "REC_AUTHORIZED", {|BARS2003:"REC_UNAVAILBLE"|} };
            }
            """);

    [Fact]
    public async Task The_code_of_a_coding_is_reported_where_the_system_is_that_of_the_error_codes() =>
        await CodeVerifier.CheckAsync($$"""
            using System.Text.Json.Nodes;
            public record OwnCoding(string System, string Code, string Display);
            public static class Codings
            {
                private const string Url = {{System}};
                private static readonly string Field = {{System}};
                public static object A() => new Coding({{System}}, {|BARS2003:"REC_TOO_BUSY"|});
                public static object B() => new Coding(Url, {|BARS2003:"NO_SUCH_SLOT"|}, "no");
                public static object C() => new CodeableConcept(Field, {|BARS2003:"NO_SUCH_SLOT"|});
                public static object D() => new Coding { System = Url, Code = {|BARS2003:"NO_SUCH_SLOT"|} };
                public static object E() => new { system = {{System}}, code = {|BARS2003:"NO_SUCH_SLOT"|}, display = "no" };
                public static object F() => new JsonObject { ["system"] = Url, ["code"] = {|BARS2003:"NO_SUCH_SLOT"|} };
                public static object G() => new OwnCoding(Url, {|BARS2003:"NO_SUCH_SLOT"|}, "no");
                public static object H(int status) => new Coding(Url, status switch { 409 => "REC_CONFLICT", 410 => {|BARS2003:"REC_GONE"|}, _ => "REC_SERVER_ERROR" });
                public static object I(bool x) { string code; if (x) code = "REC_CONFLICT"; else code = {|BARS2003:"REC_GONE"|}; return new Coding(Url, code); }
                public static object Right() => new Coding(Url, "REC_BAD_REQUEST");
                public static object Snomed() => new Coding("http://snomed.info/sct", "1363691000000106");
                public static object Unknown(string system) => new Coding(system, "NO_SUCH_SLOT");
                public static object Received(string code) => new Coding(Url, code);
                public static object Alone() => new { code = "NO_SUCH_SLOT" };
            }
            """);

    [Fact]
    public async Task The_code_that_the_generated_code_is_asked_for_is_reported() =>
        await CodeVerifier.CheckAsync("""
            namespace Receiver;
            internal static class Sender
            {
                public static object A() => BarsRetry.Classify(409, {|BARS2003:"DUPLICATE"|});
                public static object B() => BarsErrors.TryFind(409, {|BARS2003:"REC_DUPLICATE"|}, "duplicate", out _);
                public static bool C(BarsError error) => error.Code == {|BARS2003:"REC_DUPLICATE"|};
                public static object Right() => BarsRetry.Classify(409, BarsErrorCodes.RecConflict);
                public static object AlsoRight() => BarsRetry.Classify(409, "SEND_CONFLICT");
                public static object Received(string code) => BarsRetry.Classify(409, code);
                public static bool OfAnother(string code) => code == "DUPLICATE";
            }
            """);

    [Fact]
    public async Task The_code_of_an_error_is_reported_where_it_has_an_issue_code_beside_it() =>
        await CodeVerifier.CheckAsync("""
            public abstract class BookingException : Exception
            {
                protected BookingException(string code, OperationOutcome.IssueType issue) { }
                protected BookingException() { }
                public virtual string Code => {|BARS2003:"SLOT_TAKEN"|};
                public virtual OperationOutcome.IssueType Issue => OperationOutcome.IssueType.Processing;
            }

            public class ByOverride : BookingException { public override string Code => {|BARS2003:"REC_SLOT_TAKEN"|}; }
            public class ByBase : BookingException { public ByBase() : base({|BARS2003:"REC_SLOT_TAKEN"|}, OperationOutcome.IssueType.Conflict) { } }
            public class Right : BookingException { public override string Code => "REC_CONFLICT"; }

            public class ByNumber : BookingException { public override string Code => "404"; }
            public class ByIssueCode : BookingException { public override string Code => "not-found"; }
            public class Ticket { public string Code { get; set; } public string IssueType { get; set; } public static object A() => new Ticket { Code = "TICKET_42", IssueType = "bug" }; }
            public class MailException : Exception { public string Code => "SEND_EMAIL"; }
            public class Parcel { public string Code { get; } = "SEND_PARCEL"; }

            public static class Outcomes
            {
                public static object A() => Refuse({|BARS2003:"REC_SLOT_TAKEN"|}, "conflict");
                public static object B() => Refuse("REC_CONFLICT", "conflict");
                private static object Refuse(string errorCode, string issueCode) => new object();
            }
            """);

    [Fact]
    public async Task The_code_of_an_error_is_reported_where_it_has_a_status_beside_it_and_a_prefix_of_BaRS() =>
        await CodeVerifier.CheckAsync("""
            public abstract class ApiException : Exception
            {
                protected ApiException(HttpStatusCode status, string code) { }
                public HttpStatusCode Status { get; set; }
                public abstract string Code { get; }
            }

            public class Taken : ApiException { public Taken() : base(HttpStatusCode.Conflict, {|BARS2003:"REC_SLOT_TAKEN"|}) { } public override string Code => {|BARS2003:"REC_SLOT_TAKEN"|}; }
            public class Other : ApiException { public Other() : base(HttpStatusCode.Conflict, "SLOT_TAKEN") { } public override string Code => "SLOT_TAKEN"; }
            public class RecordingException : Exception { public string Code => "REC_PAUSED_VIDEO"; }

            public static class Outcomes
            {
                public static object A() => Refuse(409, {|BARS2003:"REC_SLOT_TAKEN"|});
                public static object Right() => Refuse(409, "REC_CONFLICT");
                public static object Other() => Refuse(409, "SLOT_TAKEN");
                public static object Ordinary() => Refuse(409, "SEND_EMAIL");
                public static object WithoutStatus() => Record("REC_PAUSED_VIDEO");
                private static object Refuse(int statusCode, string code) => code;
                private static object Record(string code) => code;
            }
            """);

    [Fact]
    public async Task A_slip_of_a_published_code_is_reported_wherever_it_stands() =>
        await CodeVerifier.CheckAsync("""
            public static class Codes
            {
                public const string BadRequest = {|BARS2003:"REC_BAD_REQEST"|};
                public static readonly string[] Final = { {|BARS2003:"REC_NOT_IMPLEMENTD"|}, "REC_CONFLICT" };
                public static bool IsBusy(string code) => code == {|BARS2003:"SEND_TOO_MANY_REQUEST"|};
                public static string Of(int status) => status switch { 422 => {|BARS2003:"REC_UNPROCESSIBLE_ENTITY"|}, 401 => {|BARS2003:"REC_UNAUTHORISED"|}, _ => {|BARS2003:"REC_SEVER_ERROR"|} };
                public static object Coding() => new Coding("https://fhir.nhs.uk/CodeSystem/http-error-codes", {|BARS2003:"PROXY_NOT_FUOND"|});
                public static object ByConstant() => new Coding("https://fhir.nhs.uk/CodeSystem/http-error-codes", BadRequest);
            }
            """);

    [Fact]
    public async Task A_slip_that_is_looked_for_beside_its_code_is_tolerated_and_one_alone_is_reported() =>
        await CodeVerifier.CheckAsync("""
            namespace Receiver;
            internal static class Tolerant
            {
                private static readonly HashSet<string> Accepted = new HashSet<string> { "REC_CONFLICT", "REC_CONFLCT" };
                private static readonly Dictionary<string, string> Meant = new Dictionary<string, string> { ["REC_CONFLCT"] = "REC_CONFLICT", ["REC_GONE"] = "REC_CONFLICT" };
                private static readonly Dictionary<string, string> Added = new Dictionary<string, string> { { "REC_CONFLCT", "REC_CONFLICT" } };
                public static bool ByPattern(string code) => code is "REC_CONFLICT" or "REC_CONFLCT";
                public static bool ByConstant(string code) => code is BarsErrorCodes.RecConflict or "REC_CONFLCT";
                public static bool ByEquality(string code) => code == "REC_CONFLICT" || code == "REC_CONFLCT";
                public static string ByReplacement(string code) => code.Replace("REC_CONFLCT", "REC_CONFLICT");
                public static int ByArm(string code) => code switch { "REC_CONFLICT" => 1, "REC_CONFLCT" => 1, _ => 0 };
                public static int ByCase(string code) { switch (code) { case "REC_CONFLICT": case "REC_CONFLCT": return 1; default: return 0; } }
            }

            internal static class Mistaken
            {
                private static readonly HashSet<string> Accepted = new HashSet<string> { "REC_CONFLICT", {|BARS2003:"REC_BAD_REQEST"|} };
                public static bool ByPattern(string code) => code is "REC_CONFLICT" or {|BARS2003:"REC_BAD_REQEST"|};
                public static bool ByEquality(string code) => code == {|BARS2003:"REC_CONFLCT"|};
                public static int ByArm(string code) => code switch { {|BARS2003:"REC_CONFLCT"|} => 1, _ => 0 };
                public static int ByCase(string code) { switch (code) { case {|BARS2003:"REC_CONFLCT"|}: return 1; default: return 0; } }
                public static string Given(string code) => code == "REC_CONFLICT" ? {|BARS2003:"REC_CONFLCT"|} : "";
                public static bool Elsewhere(string code) => "REC_CONFLICT" == code && new[] { code }.Any(one => one == {|BARS2003:"REC_CONFLCT"|});
            }
            """);

    [Theory]
    [InlineData("REC_BAD_REQUEST")]
    [InlineData("REC_PAUSED_VIDEO")]
    [InlineData("REC_STARTED")]
    [InlineData("REC_TIMER")]
    [InlineData("REC_TIMEOUTS")]
    [InlineData("REC_TIMEOUT_MS")]
    [InlineData("REC_TIMEOUT_SECONDS")]
    [InlineData("REC_CONTACT")]
    [InlineData("REC_NOT_FOUND_IN_CACHE")]
    [InlineData("REC_ERROR")]
    [InlineData("REC_FORMAT")]
    [InlineData("RECORD_NOT_FOUND")]
    [InlineData("RECEIVER_UNAVAILABLE")]
    [InlineData("SEND_EMAIL")]
    [InlineData("SEND_MESSAGE")]
    [InlineData("SEND_CONTACT")]
    [InlineData("SEND_REQUEST")]
    [InlineData("SEND_BATCH_REQUEST")]
    [InlineData("SEND_TIMEOUT")]
    [InlineData("SEND_NOT_FOUND")]
    [InlineData("SEND_TOO_MANY")]
    [InlineData("SENDER_CONFLICT")]
    [InlineData("PROXY_PASS")]
    [InlineData("PROXY_URL")]
    [InlineData("PROXY_HOST_NOT_FOUND")]
    [InlineData("PROXY_CONNECT")]
    [InlineData("PROXY_TIMEOUT_SECONDS")]
    [InlineData("HTTP_PROXY")]
    [InlineData("BAD_REQEST")]
    [InlineData("CONFLICTS")]
    [InlineData("UNAUTHORISED")]
    [InlineData("TIMEOUT")]
    [InlineData("rec_bad_reqest")]
    [InlineData("RecBadReqest")]
    [InlineData("")]
    public async Task A_word_that_is_no_slip_of_a_published_code_is_left_alone(string word) =>
        await CodeVerifier.CheckAsync($$"""
            public static class Words { public const string Word = "{{word}}"; public static string Text() => "{{word}}"; }
            """);

    [Fact]
    public async Task A_code_of_the_projects_own_spec_is_known() =>
        await CodeVerifier.CheckAsync("""
            public static class Codes
            {
                public const string Url = "https://fhir.nhs.uk/CodeSystem/http-error-codes";
                public static object A() => new Coding(Url, "REC_BAD_REQUES");
                public static object B() => new Coding(Url, {|BARS2003:"REC_TOO_LATE"|});
            }
            """, """
            format: bars-errors/1
            extends: bars-core-1.0.0
            codes:
              - { code: REC_BAD_REQUES, status: 400, display: "400: Odd." }
            """);

    [Fact]
    public async Task The_message_has_the_nearest_code_and_the_finding_its_constant()
    {
        var diagnostics = await CodeVerifier.DiagnosticsAsync(CodeVerifier.CreateConsumer($$"""
            public static class Codes
            {
                public static object A() => new Coding({{System}}, "REC_BAD_REQEST");
                public static object B() => new Coding({{System}}, "NO_SUCH_SLOT");
            }
            """));
        Assert.Equal(
            [
                "'REC_BAD_REQEST' is neither a published error code nor declared under 'codes' in the spec. "
                    + "Did you mean 'REC_BAD_REQUEST'?",
                "'NO_SUCH_SLOT' is neither a published error code nor declared under 'codes' in the spec. "
                    + "If your partners know it, declare it there with its display.",
            ],
            diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        Assert.Equal("REC_BAD_REQUEST", diagnostics[0].Properties[FixProperties.Value]);
        Assert.Equal("BarsErrorCodes.RecBadRequest", diagnostics[0].Properties[FixProperties.Constant]);
        Assert.Empty(diagnostics[1].Properties);
    }
}
