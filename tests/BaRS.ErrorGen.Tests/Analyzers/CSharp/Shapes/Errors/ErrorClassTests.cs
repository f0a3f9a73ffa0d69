using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Errors;

/// <summary>BARS2004 in classes that fix status, code and issue code; never at the name of a class.</summary>
public sealed class ErrorClassTests
{
    private const string Base = """

        public abstract class BarsApiException : Exception
        {
            protected BarsApiException() { }
            protected BarsApiException(string code) { }
            protected BarsApiException(HttpStatusCode status, string code) { }
            public virtual HttpStatusCode StatusCode => HttpStatusCode.InternalServerError;
            public virtual string Code => "REC_SERVER_ERROR";
            public virtual OperationOutcome.IssueType IssueType => OperationOutcome.IssueType.Transient;
        }
        """;

    [Fact]
    public async Task Properties_of_one_class_are_reported_at_its_issue_code() =>
        await CodeVerifier.CheckAsync("""
            public class Wrong : BarsApiException
            {
                public override HttpStatusCode StatusCode => HttpStatusCode.BadRequest;
                public override string Code => "REC_BAD_REQUEST";
                public override OperationOutcome.IssueType IssueType => {|BARS2004:OperationOutcome.IssueType.Timeout|};
            }

            public class Right : BarsApiException
            {
                public override HttpStatusCode StatusCode => HttpStatusCode.BadRequest;
                public override string Code { get { return "REC_BAD_REQUEST"; } }
                public override OperationOutcome.IssueType IssueType { get; } = OperationOutcome.IssueType.Value;
            }

            public class Initialized : BarsApiException
            {
                public override HttpStatusCode StatusCode { get; } = HttpStatusCode.Conflict;
                public override string Code { get; } = "REC_BAD_REQUEST";
                public override OperationOutcome.IssueType IssueType { get; } = {|BARS2004:OperationOutcome.IssueType.Value|};
            }

            public class Unknown : BarsApiException
            {
                private readonly string code;
                public Unknown(string code) => this.code = code;
                public override string Code => code;
                public override OperationOutcome.IssueType IssueType => OperationOutcome.IssueType.Transient;
            }
            """ + Base);

    [Fact]
    public async Task An_issue_code_may_be_a_string() =>
        await CodeVerifier.CheckAsync("""
            public class Wrong
            {
                public HttpStatusCode StatusCode => HttpStatusCode.NotImplemented;
                public string ErrorCode => "REC_NOT_IMPLEMENTED";
                public string IssueCode => {|BARS2004:"processing"|};
            }

            public class Right
            {
                public HttpStatusCode StatusCode => HttpStatusCode.NotImplemented;
                public string ErrorCode => "REC_NOT_IMPLEMENTED";
                public string IssueType => "not-supported";
            }

            public class Tracker
            {
                public HttpStatusCode StatusCode => HttpStatusCode.NotImplemented;
                public string ErrorCode => "REC_NOT_IMPLEMENTED";
                public string IssueKey => "BUG-1234";
            }
            """);

    [Fact]
    public async Task Properties_split_over_base_and_derived_class_are_reported_in_the_derived_one() =>
        await CodeVerifier.CheckAsync("""
            public abstract class BadRequestBase : BarsApiException
            {
                public override HttpStatusCode StatusCode => HttpStatusCode.BadRequest;
                public override string Code => "REC_BAD_REQUEST";
            }

            public class Wrong : BadRequestBase
            {
                public override OperationOutcome.IssueType IssueType => {|BARS2004:OperationOutcome.IssueType.Timeout|};
            }

            public class Right : BadRequestBase
            {
                public override OperationOutcome.IssueType IssueType => OperationOutcome.IssueType.Value;
            }

            public abstract class ValueBase : BarsApiException
            {
                public override HttpStatusCode StatusCode => HttpStatusCode.BadRequest;
                public override OperationOutcome.IssueType IssueType => OperationOutcome.IssueType.Value;
            }

            public class OnlyCode : ValueBase
            {
                public override string Code => {|BARS2004:"SEND_BAD_REQUEST"|};
            }

            public class OnlyStatus : Right
            {
                public override HttpStatusCode StatusCode => {|BARS2004:HttpStatusCode.Conflict|};
            }

            public class Nothing : Wrong
            {
            }
            """ + Base, ("BarsErrorGenRole", "all"));

    [Fact]
    public async Task A_constructor_argument_for_one_and_a_fixed_value_for_the_other_are_reported_at_the_call() =>
        await CodeVerifier.CheckAsync("""
            public abstract class CodedException : Exception
            {
                protected CodedException(HttpStatusCode status, string code) { }
                public abstract OperationOutcome.IssueType IssueType { get; }
            }

            public class Wrong : CodedException
            {
                public Wrong() : {|BARS2004:base(HttpStatusCode.BadRequest, "REC_BAD_REQUEST")|} { }
                public override OperationOutcome.IssueType IssueType => OperationOutcome.IssueType.Timeout;
            }

            public class Right : CodedException
            {
                public Right() : base(HttpStatusCode.BadRequest, "REC_BAD_REQUEST") { }
                public override OperationOutcome.IssueType IssueType => OperationOutcome.IssueType.Value;
            }

            public class Primary() : CodedException{|BARS2004:(HttpStatusCode.BadRequest, "REC_BAD_REQUEST")|}
            {
                public override OperationOutcome.IssueType IssueType => OperationOutcome.IssueType.Timeout;
            }

            public class Value : CodedException
            {
                public Value(string code) : base(HttpStatusCode.BadRequest, code) { }
                public override OperationOutcome.IssueType IssueType => OperationOutcome.IssueType.Value;
            }

            public static class Thrower
            {
                public static Exception A() => {|BARS2004:new Value("SEND_BAD_REQUEST")|};
                public static Exception B() => new Value("REC_BAD_REQUEST");
            }

            public abstract class BadRequestBase : CodedException
            {
                protected BadRequestBase() : base(HttpStatusCode.BadRequest, "REC_BAD_REQUEST") { }
            }

            public class Split : BadRequestBase
            {
                public override OperationOutcome.IssueType IssueType => {|BARS2004:OperationOutcome.IssueType.Timeout|};
            }
            """, ("BarsErrorGenRole", "all"));

    /// <summary>Only what nobody can replace is what every object of the class has.</summary>
    [Fact]
    public async Task A_value_to_begin_with_is_not_fixed() =>
        await CodeVerifier.CheckRuleAsync("BARS2004", """
            public class Settable(int status)
            {
                public int Status => status;
                public string Code { get; set; } = "REC_BAD_REQUEST";
            }

            public class Replaced
            {
                public Replaced(int status, string code) => Code = code;
                public string Code { get; } = "REC_BAD_REQUEST";
            }

            public class ReplacedByThis
            {
                public ReplacedByThis(int status, string code) { if (code != null) { this.Code = code; } }
                public string Code { get; } = "REC_BAD_REQUEST";
            }

            public class Kept
            {
                public Kept(int status, string text) => Text = text;
                public string Text { get; }
                public string Code { get; } = "REC_BAD_REQUEST";
            }

            public static class Maker
            {
                public static object A(string code) => new Settable(409) { Code = code };
                public static object B(string code) => new Replaced(409, code);
                public static object C(string code) => new ReplacedByThis(409, code);
                public static object D(string text) => {|BARS2004:new Kept(409, text)|};
                public static object E(string text) => new Kept(400, text);
            }
            """);
}
