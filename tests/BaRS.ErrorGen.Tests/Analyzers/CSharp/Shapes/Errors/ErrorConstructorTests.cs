using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Errors;

/// <summary>BARS2004 in classes whose constructors give status, code and issue code in their bodies.</summary>
public sealed class ErrorConstructorTests
{
    private const string Base = """

        public abstract class DomainError : Exception
        {
            public HttpStatusCode StatusCode { get; set; }
            public string Code { get; set; }
            public OperationOutcome.IssueType? IssueType { get; set; }
        }
        """;

    [Fact]
    public async Task What_a_body_assigns_is_reported_at_its_issue_code_else_its_code_else_its_status() =>
        await CheckAsync("""
            public class Wrong : DomainError
            {
                public Wrong()
                {
                    Code = "REC_BAD_REQUEST";
                    this.IssueType = {|BARS2004:OperationOutcome.IssueType.Timeout|};
                    StatusCode = HttpStatusCode.BadRequest;
                }
            }

            public class WithoutIssue : DomainError
            {
                public WithoutIssue(string message)
                {
                    StatusCode = HttpStatusCode.Conflict;
                    this.Code = {|BARS2004:"REC_BAD_REQUEST"|};
                }
            }

            public class Expression : DomainError
            {
                private const string Text = "REC_BAD_REQUEST";
                public override string Message { get; } = "no";
                public string ErrorCode { get; } = {|BARS2004:Text|};
                public Expression() => StatusCode = HttpStatusCode.Conflict;
            }

            public class Number
            {
                public int Status { get; }
                public string IssueCode { get; }
                public string ErrorCode { get; }
                public Number() { Status = 501; ErrorCode = "REC_NOT_IMPLEMENTED"; IssueCode = {|BARS2004:"processing"|}; }
            }

            public record Recorded
            {
                public string Code { get; init; }
                public OperationOutcome.IssueType Issue { get; init; }
                public Recorded() { Code = "REC_BAD_REQUEST"; Issue = {|BARS2004:OperationOutcome.IssueType.Timeout|}; }
            }

            public class Right : DomainError
            {
                public Right() { Code = "REC_BAD_REQUEST"; IssueType = OperationOutcome.IssueType.Value; StatusCode = HttpStatusCode.BadRequest; }
            }
            """);

    [Fact]
    public async Task What_a_base_class_assigns_is_reported_in_the_derived_one() =>
        await CheckAsync("""
            public abstract class BadRequestBase : DomainError
            {
                protected BadRequestBase() { Code = "REC_BAD_REQUEST"; StatusCode = HttpStatusCode.BadRequest; }
                protected BadRequestBase(string code) { Code = code; StatusCode = HttpStatusCode.BadRequest; }
            }

            public class Wrong : BadRequestBase
            {
                public Wrong() => IssueType = {|BARS2004:OperationOutcome.IssueType.Timeout|};
            }

            public class Named : BadRequestBase
            {
                public Named() : base() { IssueType = {|BARS2004:OperationOutcome.IssueType.Timeout|}; }
            }

            public class Unsaid : BadRequestBase
            {
                public OperationOutcome.IssueType Issue => {|BARS2004:OperationOutcome.IssueType.Timeout|};
            }

            public class Through : BadRequestBase
            {
                public Through() : this(1) { IssueType = {|BARS2004:OperationOutcome.IssueType.Timeout|}; }
                public Through(int number) : base() { }
            }

            public class Replaced : BadRequestBase
            {
                public Replaced() { Code = "REC_CONFLICT"; StatusCode = HttpStatusCode.Conflict; IssueType = OperationOutcome.IssueType.Duplicate; }
            }

            public class Coded : BadRequestBase
            {
                public Coded(string code) : base(code) { IssueType = OperationOutcome.IssueType.Value; }
                public Coded() : {|BARS2004:base("REC_CONFLICT")|} { IssueType = OperationOutcome.IssueType.Value; }
            }

            public abstract class ValueBase : DomainError
            {
                protected ValueBase() => Issue = OperationOutcome.IssueType.Value;
                public OperationOutcome.IssueType Issue { get; }
            }

            public class WithProperty : ValueBase
            {
                public string ErrorCode => {|BARS2004:"REC_SERVER_ERROR"|};
            }

            public class Right : BadRequestBase
            {
                public Right() { IssueType = OperationOutcome.IssueType.Value; }
            }

            public class Nothing : Wrong
            {
            }
            """);

    [Fact]
    public async Task Constructors_that_differ_are_looked_at_one_by_one() =>
        await CheckAsync("""
            public class Either : DomainError
            {
                public Either() { Code = "REC_BAD_REQUEST"; IssueType = {|BARS2004:OperationOutcome.IssueType.Timeout|}; }
                public Either(int number) { Code = "REC_CONFLICT"; IssueType = OperationOutcome.IssueType.Duplicate; }
                public Either(string code) { Code = code; IssueType = OperationOutcome.IssueType.Duplicate; }
                public Either(bool value) : {|BARS2004:this("REC_BAD_REQUEST")|} { }
                public Either(long value) : this("REC_CONFLICT") { }
                public Either(short value) : this("REC_CONFLICT") { Code = {|BARS2004:"REC_BAD_REQUEST"|}; }
                public Either(byte value) : this("REC_CONFLICT") { Code = Environment.MachineName; }
            }

            public class BesideProperty : DomainError
            {
                public OperationOutcome.IssueType Issue => OperationOutcome.IssueType.Value;
                public BesideProperty() { Code = {|BARS2004:"REC_SERVER_ERROR"|}; }
                public BesideProperty(int number) { Code = "REC_BAD_REQUEST"; }
            }

            public class OnlyOne : DomainError
            {
                public OperationOutcome.IssueType Issue => {|BARS2004:OperationOutcome.IssueType.Value|};
                public OnlyOne() { Code = "REC_SERVER_ERROR"; }
            }
            """);

    [Fact]
    public async Task An_argument_for_one_and_a_body_for_the_other_are_reported_at_the_call() =>
        await CheckAsync("""
            public class Refused : DomainError
            {
                public Refused(string code) { Code = code; IssueType = OperationOutcome.IssueType.Value; StatusCode = HttpStatusCode.BadRequest; }
                public Refused(HttpStatusCode status, string code) { Code = code; StatusCode = status; }
            }

            public static class Thrower
            {
                public static Exception A() => {|BARS2004:new Refused("REC_CONFLICT")|};
                public static Exception B() => {|BARS2004:new Refused("REC_CONFLICT") { Source = "here" }|};
                public static Exception C() => new Refused("REC_BAD_REQUEST");
                public static Exception D() => new Refused(HttpStatusCode.Conflict, "REC_CONFLICT");
                public static Exception E() => new Refused("REC_CONFLICT") { IssueType = Issue(), StatusCode = Status() };
                public static Exception F() => new Refused("REC_BAD_REQUEST") { IssueType = {|BARS2004:OperationOutcome.IssueType.Duplicate|} };
                private static HttpStatusCode Status() => HttpStatusCode.Conflict;
                private static OperationOutcome.IssueType Issue() => OperationOutcome.IssueType.Duplicate;
            }
            """);

    [Fact]
    public async Task What_is_not_certain_is_left_alone() =>
        await CheckAsync("""
            public class Conditional : DomainError
            {
                public Conditional(bool late) { Code = "REC_BAD_REQUEST"; IssueType = OperationOutcome.IssueType.Value; if (late) IssueType = OperationOutcome.IssueType.Timeout; }
                public Conditional(int number) { Code = "REC_BAD_REQUEST"; if (number > 1) { IssueType = OperationOutcome.IssueType.Timeout; } }
                public Conditional(long number) { Code = "REC_BAD_REQUEST"; if (number > 1) return; IssueType = OperationOutcome.IssueType.Timeout; }
                public Conditional(OperationOutcome.IssueType issue) { Code = "REC_BAD_REQUEST"; IssueType = issue; StatusCode = HttpStatusCode.BadRequest; }
                public Conditional(string code) { StatusCode = HttpStatusCode.Conflict; Code = code ?? "REC_BAD_REQUEST"; IssueType = OperationOutcome.IssueType.Timeout; (Code, IssueType) = (code, null); }
                public Conditional(Exception other) { Code = "REC_BAD_REQUEST"; IssueType = OperationOutcome.IssueType.Timeout; Code += "_"; }
                public Conditional(DomainError other) { Code = "REC_BAD_REQUEST"; other.IssueType = OperationOutcome.IssueType.Timeout; }
                public Conditional(Action later) { Code = "REC_BAD_REQUEST"; later = () => IssueType = OperationOutcome.IssueType.Timeout; }
                public void Change() => IssueType = OperationOutcome.IssueType.Timeout;
            }

            public class Default
            {
                public string Code { get; set; } = "REC_BAD_REQUEST";
                public OperationOutcome.IssueType Issue { get; set; } = OperationOutcome.IssueType.Value;
                public Default() { }
                public Default(string code, OperationOutcome.IssueType issue) { Code = code; Issue = issue; }
            }

            public class Replaced
            {
                public string Code { get; } = "REC_BAD_REQUEST";
                public OperationOutcome.IssueType Issue => OperationOutcome.IssueType.Timeout;
                public Replaced() { Code = "REC_TIMEOUT"; }
                public Replaced(string code) { Code = code; }
            }

            public class Parcel
            {
                public int StatusCode { get; }
                public string PostCode { get; }
                public Parcel() { StatusCode = 409; PostCode = "LS1 4AP"; }
            }
            """);

    private static Task<IReadOnlyList<string>> CheckAsync(string markup) =>
        CodeVerifier.CheckRuleAsync("BARS2004", markup + Base, ("BarsErrorGenRole", "all"));
}
