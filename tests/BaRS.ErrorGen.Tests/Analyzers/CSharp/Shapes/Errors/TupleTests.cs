using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Errors;

/// <summary>BARS2004 in a tuple whose elements have no names: what stands beside a code says what they are.</summary>
public sealed class TupleTests
{
    [Fact]
    public async Task A_word_of_issue_type_in_a_tuple_is_the_issue_code_of_the_code_beside_it() =>
        await CodeVerifier.CheckRuleAsync("BARS2004", """
            public static class Mapper
            {
                public static object A(Exception exception)
                {
                    var (status, code, issue) = exception switch
                    {
                        TimeoutException => {|BARS2004:(408, "REC_TIMEOUT", "duplicate")|},
                        FormatException => (400, "REC_BAD_REQUEST", "value"),
                        _ => (500, "REC_SERVER_ERROR", "free text"),
                    };
                    return new { status, code, issue };
                }

                public static (int, string, string) B() => {|BARS2004:(408, "REC_TIMEOUT", "duplicate")|};
                public static object Words() => ("timeout", "duplicate");
                public static object Table() => new[] { (408, "REC_TIMEOUT", "duplicate"), (408, "REC_TIMEOUT", "timeout") };
                public static object Asked() => Add((408, "REC_TIMEOUT", "duplicate"));
                private static object Add((int, string, string) row) => row;
                public static object Named() => (status: 408, code: "REC_TIMEOUT", reason: "duplicate");
            }
            """);
}
