using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2002: an issue code that FHIR R4 does not have, as a text or as a member of Firely's enum.</summary>
public sealed class IssueCodeTests
{
    [Fact]
    public async Task The_name_of_a_member_that_is_read_as_such_is_no_issue_code() =>
        await CodeVerifier.CheckRuleAsync("BARS2002", """
            static class Kinds { public const string NotSupported = nameof(NotSupported); public const string TooCostly = "TooCostly"; }
            public class OwnIssue(string severity, string code, string diagnostics) { public string Severity => severity; public string Code => code; public string Diagnostics => diagnostics; }
            public record Sent(string Severity, string Code, string Diagnostics);
            public static class Outcomes
            {
                public static object A() => new OwnIssue("Error", Kinds.NotSupported, "b");
                public static object B() => new OwnIssue("Error", nameof(OperationOutcome.IssueType.TooCostly), "b");
                public static object C(bool x) => new OwnIssue("Error", x ? Kinds.TooCostly : "Invalid", "b");
                public static object Guilty() => new Sent("error", {|BARS2002:"NotSupported"|}, "b");
                public static object Misspelt() => new OwnIssue("Error", {|BARS2002:"NotSuported"|}, "b");
                public static object Read(OwnIssue issue) => Enum.Parse<OperationOutcome.IssueType>(issue.Code);
            }
            """);

    [Fact]
    public async Task What_has_a_severity_a_code_and_details_of_another_kind_is_no_issue() =>
        await CodeVerifier.CheckRuleAsync("BARS2002", """
            public enum Level { Low, High }
            public class Alarm { public Level Severity { get; set; } public string Code { get; set; } public Dictionary<string, string> Details { get; set; } }
            public record Failure(string Code, Level Severity, IReadOnlyList<string> Details);
            public class Finding { public string Severity { get; set; } public string Code { get; set; } public object Details { get; set; } }
            public class Concept { public List<string> Coding { get; set; } }
            public class OwnIssue { public string Severity { get; set; } public string Code { get; set; } public Concept Details { get; set; } }
            public static class Monitoring
            {
                public static object A() => new Alarm { Severity = Level.High, Code = "DISK_FULL", Details = new() { ["mount"] = "/" } };
                public static object B() => new Failure("VAL_REQUIRED", Level.High, new[] { "name" });
                public static object C() => new Finding { Severity = "warning", Code = "unused-variable" };
                public static object D() => new { severity = "error", code = "VAL001", details = new[] { "a", "b" } };
                public static object E() => new { severity = "information", code = "DEPLOY_STARTED", details = new { version = "1" } };
                public static object Issue() => new OwnIssue { Severity = "error", Code = {|BARS2002:"too costly"|} };
                public static object Anonymous() => new { severity = "error", code = {|BARS2002:"too costly"|}, details = new { coding = new[] { new { code = "REC_CONFLICT" } } } };
            }
            """);

    [Fact]
    public async Task An_issue_code_that_is_asked_of_the_generated_code_is_reported_at_the_argument() =>
        await CodeVerifier.CheckAsync("""
            namespace Receiver;
            internal static class Sender
            {
                private const string Slip = "too costly";
                public static object A() => BarsRetry.Classify(429, "REC_TIMEOUT", {|BARS2002:"too costly"|});
                public static object B() => BarsRetry.Classify(429, issueCode: {|BARS2002:Slip|});
                public static bool C() => BarsErrors.TryFind(400, "REC_BAD_REQUEST", {|BARS2002:"vallue"|}, out _);
                public static bool D(BarsError error) => error.IssueCode == {|BARS2002:"lock error"|};
                public static bool E(BarsScenarioInfo info) => info.IssueCode is {|BARS2002:"time-out"|};
                public static bool Right(BarsError error) => error.IssueCode == "lock-error" && BarsErrors.TryFind(400, "REC_BAD_REQUEST", "value", out _);
                public static object Received(string issueCode) => BarsRetry.Classify(429, null, issueCode);
                public static object None() => BarsRetry.Classify(429, issueCode: null);
                public static object Constant() => BarsRetry.Classify(429, null, BarsIssueCodes.TooCostly);
                public static bool OfAnother(string issueCode) => issueCode == "too costly";
            }
            """);

    [Fact]
    public async Task The_code_of_an_issue_that_is_an_anonymous_object_is_reported() =>
        await CodeVerifier.CheckAsync("""
            public static class Outcomes
            {
                public static object A() => new { severity = "error", code = {|BARS2002:"too costly"|}, diagnostics = "no" };
                public static object B() => new { resourceType = "OperationOutcome", issue = new[] { new { severity = "error", code = {|BARS2002:"rejected"|} } } };
                public static object C(bool x) => new { Severity = "error", Code = x ? "value" : {|BARS2002:"REC_BAD_REQUEST"|}, Details = new { } };
                public static object D() { var code = {|BARS2002:"not_found"|}; return new { severity = "error", code, diagnostics = "no" }; }
                public static object E() => new { severity = "error", code = {|BARS2002:"too costly"|} };
                public static object Right() => new { severity = "error", code = "too-costly", diagnostics = "no" };
                public static object Coding() => new { system = "https://fhir.nhs.uk/CodeSystem/http-error-codes", code = "REC_BAD_REQUEST" };
                public static object OfACompiler() => new { severity = "error", code = "CS0168" };
                public static object OfAMonitor() => new { severity = "critical", code = "DISK_FULL", message = "disk is full" };
                public static object OfAnAlarm() => new { severity = "high", code = "disk full", diagnostics = "no" };
                public static object WithDetailsInWords() => new { severity = "error", code = "E42", details = "disk is full" };
                public static object Unknown(string code) => new { severity = "error", code, diagnostics = "no" };
            }
            """);

    [Fact]
    public async Task The_code_of_an_issue_of_the_projects_own_class_is_reported() =>
        await CodeVerifier.CheckAsync("""
            using System.Text.Json.Serialization;
            public class Issue
            {
                [JsonPropertyName("severity")] public string Level { get; set; } = "error";
                [JsonPropertyName("code")] public string Kind { get; set; } = {|BARS2002:"too costly"|};
                [JsonPropertyName("diagnostics")] public string Text { get; set; }
            }

            public record IssueRecord(string Severity, string Code, string Diagnostics);

            public class Alarm { public string Severity { get; set; } public string Code { get; set; } public string Details { get; set; } }
            public record Reading(string Severity, string Code, string Details);

            public static class Outcomes
            {
                public static object A() => new Issue { Level = "error", Kind = {|BARS2002:"buisness-rule"|}, Text = "no" };
                public static object B() => new Issue { Kind = {|BARS2002:"buisness-rule"|} };
                public static void C(Issue issue) => issue.Kind = {|BARS2002:"buisness-rule"|};
                public static object D() => new IssueRecord("error", {|BARS2002:"not found"|}, "no");
                public static object E(IssueRecord issue) => issue with { Code = {|BARS2002:"too costly"|} };
                public static object Right() => new Issue { Level = "error", Kind = "business-rule" };
                public static object AlsoRight() => new IssueRecord("error", "not-found", "no");
                public static object CopiedRight(IssueRecord issue) => issue with { Code = "too-costly", Severity = "any" };
                public static object CopyOfAMonitor(Reading reading) => reading with { Code = "disk full" };
                public static object OfAMonitor() => new Alarm { Severity = "error", Code = "disk full", Details = "no" };
            }
            """);

    [Fact]
    public async Task The_code_of_an_issue_in_a_dictionary_or_a_JsonObject_is_reported() =>
        await CodeVerifier.CheckAsync("""
            using System.Text.Json.Nodes;
            public static class Outcomes
            {
                public static object A() => new Dictionary<string, object> { ["severity"] = "error", ["code"] = {|BARS2002:"too costly"|}, ["diagnostics"] = "no" };
                public static object B() => new Dictionary<string, object> { { "severity", "error" }, { "code", {|BARS2002:"too costly"|} } };
                public static object C() => new JsonObject { ["severity"] = "error", ["code"] = {|BARS2002:"too costly"|}, ["details"] = new JsonObject() };
                public static object D() => new JsonObject { ["issue"] = new JsonArray(new JsonObject { ["severity"] = "error", ["code"] = JsonValue.Create({|BARS2002:"refused"|}) }) };
                public static object Right() => new JsonObject { ["severity"] = "error", ["code"] = "too-costly", ["diagnostics"] = "no" };
                public static object Other() => new Dictionary<string, object> { ["severity"] = "high", ["code"] = "E42" };
            }
            """);

    [Fact]
    public async Task An_issue_code_of_the_projects_own_errors_is_reported_where_it_is_a_slip_of_one() =>
        await CodeVerifier.CheckAsync("""
            public abstract class BookingException : Exception
            {
                protected BookingException(string code, string issueCode) { }
                public virtual string IssueCode => "processing";
            }

            public class Slip : BookingException
            {
                public Slip() : base("REC_CONFLICT", {|BARS2002:"duplicat"|}) { }
                public override string IssueCode => {|BARS2002:"buisness-rule"|};
            }

            public class Ticket { public string IssueCode { get; set; } public string IssueType { get; set; } = "bug"; }

            public static class Tickets
            {
                public static object A() => new Ticket { IssueCode = "BARS-42", IssueType = "task" };
                public static object B() => new Ticket { IssueCode = "valve", IssueType = "structural" };
                public static object Received(string code) => new Ticket { IssueCode = code };
            }
            """);

    [Fact]
    public async Task An_issue_code_of_the_projects_own_errors_is_reported_whatever_it_is_where_an_error_code_of_BaRS_stands_beside_it() =>
        await CodeVerifier.CheckRuleAsync("BARS2002", """
            public abstract class BookingException : Exception
            {
                protected BookingException() { }
                protected BookingException(string code, string issueCode) { }
                public virtual string Code => "";
                public virtual string IssueCode { get; set; } = "processing";
            }

            public class ByProperties : BookingException { public override string Code => "REC_TIMEOUT"; public override string IssueCode => {|BARS2002:"timed-out"|}; }
            public class ByGetters : BookingException { public override string Code { get { return "REC_TIMEOUT"; } } public override string IssueCode { get { return {|BARS2002:"late"|}; } } }
            public class ByInitializer : BookingException { public override string Code { get; } = "REC_TIMEOUT"; public override string IssueCode { get; set; } = {|BARS2002:"late"|}; }
            public class ByBase : BookingException { public ByBase() : base("REC_CONFLICT", {|BARS2002:"valve"|}) { } }
            public class Right : BookingException { public override string Code => "REC_TIMEOUT"; public override string IssueCode => "timeout"; }
            public class OtherCode : BookingException { public override string Code => "NOT_FOUND"; public override string IssueCode => "valve"; }
            public class OtherBase : BookingException { public OtherBase() : base("E42", "valve") { } }

            public class Ticket { public string IssueCode { get; set; } = "none"; }

            public class Outage : BookingException
            {
                public override string Code => "REC_TIMEOUT";
                public void OfAnother(Ticket ticket) => ticket.IssueCode = "valve";
                public void OfItsOwn() => IssueCode = {|BARS2002:"valve"|};
            }
            """);

    [Fact]
    public async Task A_member_of_the_enum_that_R4_does_not_have_is_reported_at_its_name() =>
        await CodeVerifier.CheckAsync("""
            public abstract class BaseError { public abstract OperationOutcome.IssueType IssueType { get; } }
            public class Fine : BaseError { public override OperationOutcome.IssueType IssueType => OperationOutcome.IssueType.{|BARS2002:Success|}; }

            public static class Outcomes
            {
                public static object A() => new OperationOutcome.IssueComponent { Code = OperationOutcome.IssueType.{|BARS2002:LimitedFilter|} };
                public static object B() => new Code<OperationOutcome.IssueType>(OperationOutcome.IssueType.{|BARS2002:Success|});
                public static object C() => new Code<OperationOutcome.IssueType> { ObjectValue = {|BARS2002:"too costly"|} };
                public static object D() => new OperationOutcome.IssueComponent { Code = (OperationOutcome.IssueType){|BARS2002:99|} };
                public static object E() => new OperationOutcome.IssueComponent { Code = (OperationOutcome.IssueType?){|BARS2002:32|} };
                public static object F() => new OperationOutcome.IssueComponent { Code = EnumUtility.ParseLiteral<OperationOutcome.IssueType>({|BARS2002:"too costly"|}) };
                public static object G() => EnumUtility.ParseLiteral<OperationOutcome.IssueType>({|BARS2002:"success"|}, ignoreCase: true);
                public static object Right() => new OperationOutcome.IssueComponent { Code = OperationOutcome.IssueType.TooCostly };
                public static object AlsoRight() => (OperationOutcome.IssueType)3;
                public static object Literal() => EnumUtility.ParseLiteral<OperationOutcome.IssueType>("too-costly");
                public static object OfAnotherEnum() => EnumUtility.ParseLiteral<OperationOutcome.IssueSeverity>("too costly");
                public static object Severity() => (OperationOutcome.IssueSeverity)99;
                public static object Received(string code) => EnumUtility.ParseLiteral<OperationOutcome.IssueType>(code);
                public static bool Read(OperationOutcome.IssueComponent issue) => issue.Code == OperationOutcome.IssueType.Success || issue.Code is OperationOutcome.IssueType.LimitedFilter;
                public static bool ReadBySwitch(OperationOutcome.IssueType code) => code switch { OperationOutcome.IssueType.Success => true, _ => false };
            }
            """);

    [Fact]
    public async Task The_message_says_what_is_wrong_and_the_properties_give_the_fix_the_right_value()
    {
        var diagnostics = await CodeVerifier.DiagnosticsAsync(CodeVerifier.CreateConsumer("""
            public static class Outcomes
            {
                public static object[] All() => new object[]
                {
                    new { severity = "error", code = "too costly", diagnostics = "no" },
                    new { severity = "error", code = "success", diagnostics = "no" },
                    new { severity = "error", code = "REC_TIMEOUT", diagnostics = "no" },
                    new { severity = "error", code = "an issue code that is much too long to be quoted as a whole in a message", diagnostics = "no" },
                    new Code<OperationOutcome.IssueType>((OperationOutcome.IssueType)99),
                };
            }
            """));
        Assert.Equal(
            [
                "'too costly' is not an issue code in FHIR R4. Did you mean 'too-costly'?",
                "'success' is an issue code in FHIR R5 only, but BaRS uses FHIR R4. "
                    + "See http://hl7.org/fhir/R4/valueset-issue-type.html for the valid codes.",
                "'REC_TIMEOUT' is an error code of BaRS, not an issue code in FHIR R4. Put it in details.coding. "
                    + "See http://hl7.org/fhir/R4/valueset-issue-type.html for the valid codes.",
                "'an issue code that is much too long to be quoted as a whole ...' is not an issue code in FHIR R4. "
                    + "See http://hl7.org/fhir/R4/valueset-issue-type.html for the valid codes.",
                "99 is not the value of a member of IssueType, so it is not an issue code. Use a member by its name.",
            ],
            diagnostics.Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("too-costly", diagnostics[0].Properties[FixProperties.Value]);
        Assert.Equal("BarsIssueCodes.TooCostly", diagnostics[0].Properties[FixProperties.Constant]);
        Assert.All(diagnostics.Skip(1), diagnostic => Assert.Empty(diagnostic.Properties));
    }
}
