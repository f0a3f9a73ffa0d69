using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2005: the code of an error that is another role's to emit.</summary>
public sealed class OtherRoleTests
{
    [Fact]
    public async Task Another_roles_code_is_reported_where_it_becomes_an_errors_code() =>
        await CodeVerifier.CheckAsync("""
            namespace Receiver;
            public abstract class BookingException : Exception
            {
                protected BookingException(string code) { Code = code; }
                protected BookingException() { }
                public virtual string Code { get; set; }
            }

            public class ByOverride : BookingException { public override string Code => {|BARS2005:"SEND_BAD_REQUEST"|}; }
            public class ByConstant : BookingException { public override string Code { get { return {|BARS2005:BarsErrorCodes.ProxyNotFound|}; } set { } } }
            public class ByBase : BookingException { public ByBase() : base({|BARS2005:"SEND_FORBIDDEN"|}) { } }
            public class ByAssignment : BookingException { public ByAssignment() { Code = {|BARS2005:"PROXY_NOT_FOUND"|}; } }
            public class Unprefixed : BookingException { public override string Code => {|BARS2005:BarsErrorCodes.ServerError|}; }
            public class Right : BookingException { public override string Code => BarsErrorCodes.RecBadRequest; }
            public class BadRequestError { public BadRequestError(string code) { } public BadRequestError(int status, string errorCode, string issueCode) { } }

            public static class Outcomes
            {
                private const string Mine = "SEND_BAD_REQUEST";
                public static object A() => new BadRequestError({|BARS2005:Mine|});
                public static object B() => new BadRequestError(400, {|BARS2005:"BAD_REQUEST"|}, "value");
                public static object C() => new Coding(BarsErrorCodes.System, {|BARS2005:BarsErrorCodes.SendForbidden|});
                public static object D() => new { system = BarsErrorCodes.System, code = {|BARS2005:"TIMEOUT"|} };
                public static object E(bool x) => new Coding(BarsErrorCodes.System, x ? "REC_CONFLICT" : {|BARS2005:"PROXY_CONFLICT"|});
                public static OperationOutcome F() => Refuse({|BARS2005:"SEND_BAD_REQUEST"|}, OperationOutcome.IssueType.Required);
                private static OperationOutcome Refuse(string code, OperationOutcome.IssueType issue) => new OperationOutcome();
            }
            """);

    [Fact]
    public async Task Declaring_comparing_and_looking_up_another_roles_code_is_left_alone() =>
        await CodeVerifier.CheckAsync("""
            namespace Receiver;
            internal static class Codes
            {
                public const string BadRequest = "SEND_BAD_REQUEST";
                public static readonly string[] OfTheApi = { "SEND_BAD_REQUEST", BarsErrorCodes.SendForbidden };
                public static string Code => "SEND_BAD_REQUEST";
                public static bool Compare(string code) => code == "SEND_BAD_REQUEST" || code is BarsErrorCodes.SendForbidden;
                public static int Switch(string code) { switch (code) { case "SEND_BAD_REQUEST": return 400; default: return code switch { "PROXY_NOT_FOUND" => 404, _ => 500 }; } }
                public static object Classify() => BarsRetry.Classify(403, BarsErrorCodes.SendForbidden);
                public static object Find() => BarsErrors.TryFind(403, "SEND_FORBIDDEN", "forbidden", out _);
                public static object Replay() => BarsError.Create(BarsScenario.SendMethodNotAllowedNotSupported);
                public static bool IsFinal(string code, string issueCode) => true;
                public static BarsScenarioInfo Find(int status, string code) => null;
                public static object AlsoAsked() => Find(400, "SEND_BAD_REQUEST");
                public static bool Asked() => IsFinal("SEND_FORBIDDEN", "forbidden");
            }

            public class CacheException : Exception { public string Code => "TIMEOUT"; }
            public class ParcelError { public ParcelError(string code) { } public static object A() => new ParcelError("NOT_FOUND"); public static object B() => new ParcelError("SEND_PARCEL"); }
            public class Step { public string Code { get; set; } public static object A() => new Step { Code = "SEND_BAD_REQUEST" }; }
            """);

    [Theory]
    [InlineData("receiver", "REC_BAD_REQUEST", false)]
    [InlineData("receiver", "SEND_BAD_REQUEST", true)]
    [InlineData("api", "SEND_BAD_REQUEST", false)]
    [InlineData("api", "BAD_REQUEST", false)]
    [InlineData("api", "REC_BAD_REQUEST", true)]
    [InlineData("sender", "REC_BAD_REQUEST", true)]
    [InlineData("sender", "SEND_BAD_REQUEST", true)]
    [InlineData("receiver+sender", "REC_BAD_REQUEST", false)]
    [InlineData("receiver+sender", "SEND_BAD_REQUEST", true)]
    [InlineData("receiver+api", "SEND_BAD_REQUEST", false)]
    [InlineData("all", "SEND_BAD_REQUEST", false)]
    [InlineData("all", "REC_BAD_REQUEST", false)]
    public async Task What_is_reported_depends_on_the_role(string role, string code, bool isReported) =>
        await CodeVerifier.CheckAsync(
            $$"""
            public static class Codings
            {
                public static object A() => new Coding("https://fhir.nhs.uk/CodeSystem/http-error-codes", {{(isReported ? $"{{|BARS2005:\"{code}\"|}}" : $"\"{code}\"")}});
            }
            """,
            ("BarsErrorGenRole", role));

    [Fact]
    public async Task The_errors_of_a_sender_are_those_that_it_received() =>
        await CodeVerifier.CheckAsync(
            """
            public class RefusedException : Exception { public string Code => "REC_BAD_REQUEST"; public string IssueCode => "value"; }
            public class LateException : Exception { public LateException(string code) { } public static object A() => new LateException("REC_TIMEOUT"); }
            """,
            ("BarsErrorGenRole", "sender"));

    [Fact]
    public async Task The_message_and_the_finding_name_the_code_of_the_same_failure()
    {
        var diagnostics = await CodeVerifier.DiagnosticsAsync(CodeVerifier.CreateConsumer(
            """
            public static class Codings
            {
                private const string Url = "https://fhir.nhs.uk/CodeSystem/http-error-codes";
                public static object A() => new Coding(Url, "SEND_BAD_REQUEST");
                public static object B() => new Coding(Url, "PROXY_TOO_MANY_REQUESTS");
            }
            """));
        Assert.Equal(
            [
                "'SEND_BAD_REQUEST' must not be emitted by a receiver, because it says that another party refused the message. "
                    + "For the same failure, use 'REC_BAD_REQUEST'.",
                "'PROXY_TOO_MANY_REQUESTS' must not be emitted by a receiver, because it says that another party refused the message. "
                    + "The spec has no error code of a receiver for this failure.",
            ],
            diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        Assert.Equal("REC_BAD_REQUEST", diagnostics[0].Properties[FixProperties.Value]);
        Assert.Equal("BarsErrorCodes.RecBadRequest", diagnostics[0].Properties[FixProperties.Constant]);
        Assert.Empty(diagnostics[1].Properties);
    }

    /// <summary>What the tool would put there has to go with what stands beside it.</summary>
    [Theory]
    [InlineData("public class Error { public Error(string code, string issueCode) { } public static object A() => new Error(\"SEND_BAD_REQUEST\", \"timeout\"); }")]
    [InlineData("public class Error { public string Code => \"SEND_BAD_REQUEST\"; public string IssueCode => \"timeout\"; }")]
    public async Task A_code_that_does_not_go_with_the_issue_code_is_not_the_same_failure(string code)
    {
        var reported = Assert.Single(
            await CodeVerifier.DiagnosticsAsync(CodeVerifier.CreateConsumer(code)),
            diagnostic => diagnostic.Id == RuleIds.OtherRole);
        Assert.Equal(
            "'SEND_BAD_REQUEST' must not be emitted by a receiver, because it says that another party refused the message. "
                + "With this status, a receiver can use 'REC_BAD_REQUEST', but not with 'timeout'.",
            reported.GetMessage(CultureInfo.InvariantCulture));
        Assert.Empty(reported.Properties);
    }

    [Fact]
    public async Task A_code_that_goes_with_the_issue_code_of_its_class_is_the_same_failure()
    {
        var reported = Assert.Single(
            await CodeVerifier.DiagnosticsAsync(CodeVerifier.CreateConsumer(
                "public class Error { public string Code => \"SEND_BAD_REQUEST\"; public string IssueCode => \"value\"; }")),
            diagnostic => diagnostic.Id == RuleIds.OtherRole);
        Assert.Equal("REC_BAD_REQUEST", reported.Properties[FixProperties.Value]);
    }
}
