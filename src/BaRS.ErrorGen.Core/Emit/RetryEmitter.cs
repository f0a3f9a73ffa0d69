using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints the classification of received errors: <see cref="RetryTable"/> as nested switches.</summary>
internal sealed class RetryEmitter : IEmitter
{
    public string TypeName => "BarsRetry";

    public string Emit(Specification specification, Target target)
    {
        var table = RetryTable.Of(specification);
        var policies = new RetryPolicyNames(specification, target);
        var writer = new SourceWriter(target);
        writer.Lines("/// <summary>Tells a sender what to do after an error.</summary>");
        writer.OpenType("static class BarsRetry");
        WriteClassify(writer, specification, policies, target);
        WriteExact(writer, table, policies, target);
        WriteByCode(writer, table, policies, target);
        WriteByStatus(writer, specification, policies, target);
        WriteByIssue(writer, specification, policies, target);
        return writer.End();
    }

    private static string Advice(Target target) => $"global::{target.Namespace}.BarsRetryAdvice";

    private static void WriteClassify(SourceWriter writer, Specification specification, RetryPolicyNames policies, Target target)
    {
        var n = writer.Nullable;
        var never = policies.Reference(specification.Policy(RetryPolicy.Never.Name));
        writer.Lines($$"""
            /// <summary>What to do after an error with this status and, where an OperationOutcome came with it, these codes.</summary>
            /// <param name="statusCode">The HTTP status. One outside 400 to 599 is no error: do not retry.</param>
            /// <param name="code">The BaRS error code, from <c>issue.details.coding.code</c>; null where none came.</param>
            /// <param name="issueCode">The FHIR issue code, from <c>issue.code</c>; null where none came.</param>
            /// <returns>
            /// The advice of the first that is known: the exact three; code and issue code; the code alone; the status alone; the FHIR
            /// class of the issue code. Only the exact three prove delivery, and a status that is never retried is not retried
            /// whatever comes with it. Where nothing is known, <see cref="BarsRetryAction.DoNotRetry"/>: "not known", not "harmless".
            /// </returns>
            public static {{Advice(target)}} Classify(int statusCode, string{{n}} code = null, string{{n}} issueCode = null)
            {
                if (statusCode < 400 || statusCode > 599)
                {
                    return {{never}};
                }

                if (code == null)
                {
                    return ByStatus(statusCode) ?? ByIssueClass(issueCode) ?? {{never}};
                }

                {{Advice(target)}}{{n}} advice = ByCombination(statusCode, code, issueCode);
                if (advice != null)
                {
                    return advice;
                }

                {{Advice(target)}}{{n}} byStatus = ByStatus(statusCode);
                if (byStatus != null && !byStatus.ShouldRetry)
                {
                    return byStatus;
                }

                return ByCode(code, issueCode) ?? byStatus ?? ByIssueClass(issueCode) ?? {{never}};
            }
            """);
    }

    private static void WriteExact(SourceWriter writer, RetryTable table, RetryPolicyNames policies, Target target)
    {
        var type = Advice(target) + writer.Nullable;
        writer.Line();
        CombinationWriter.Write(writer, $"private static {type} ByCombination", type, table.Exact.Select(entry => (entry.Status, entry.Code, entry.Issue, policies.Reference(entry.Policy))), none: "null");
    }

    private static void WriteByCode(SourceWriter writer, RetryTable table, RetryPolicyNames policies, Target target)
    {
        var n = writer.Nullable;
        writer.Line();
        writer.Open($"private static {Advice(target)}{n} ByCode(string{n} code, string{n} issueCode)");
        CombinationWriter.WriteCodes(
            writer,
            [.. table.ByCodeAndIssue.Select(entry => (entry.Code, entry.Issue, policies.Reference(entry.Policy)))],
            table.ByCode.ToDictionary(entry => entry.Code, entry => policies.Reference(entry.Policy), StringComparer.Ordinal));
        writer.Lines("return null;");
        writer.Close();
    }

    /// <summary>What a status alone says. It proves no delivery, so what is not retried is `never`, whatever the entry's policy.</summary>
    private static void WriteByStatus(SourceWriter writer, Specification specification, RetryPolicyNames policies, Target target)
    {
        var never = specification.Policy(RetryPolicy.Never.Name);
        writer.Line();
        writer.Open($"private static {Advice(target)}{writer.Nullable} ByStatus(int statusCode)");
        SwitchWriter.Write(writer, "statusCode", specification.Statuses, entry => CSharpLiteral.Of(entry.Status), entry => writer.Lines($"return {policies.Reference(entry.Retry.IsRetry ? entry.Retry : never)};"));
        writer.Lines("return null;");
        writer.Close();
    }

    /// <summary>FHIR: the same content may be sent again under `transient`, and not under `processing`.</summary>
    private static void WriteByIssue(SourceWriter writer, Specification specification, RetryPolicyNames policies, Target target)
    {
        writer.Line();
        writer.Open($"private static {Advice(target)}{writer.Nullable} ByIssueClass(string{writer.Nullable} issueCode)");
        writer.Open("switch (issueCode)");
        foreach (var type in IssueTypes.R4.Where(type => type.Root == "transient"))
            writer.Lines($"case {CSharpLiteral.Of(type.Code)}:");
        writer.Indent();
        var shortDelay = specification.Policy(RetryPolicy.ShortDelay.Name);
        writer.Lines($"return {policies.Reference(shortDelay.IsRetry ? shortDelay : specification.Policy(RetryPolicy.Never.Name))};");
        writer.Unindent();
        writer.Close();
        writer.Line();
        writer.Lines("return null;");
        writer.Close();
    }
}
