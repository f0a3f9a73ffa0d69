using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>
/// Prints the tables that the library's <c>BarsRetry.Classify</c> asks, as nested switches: <see cref="RetryTable"/>
/// has decided them.
/// </summary>
internal sealed class RetryTablesEmitter() : SpecEmitter(GeneratedTypes.Retry + ".Tables")
{
    public override string Emit(Specification specification, Target target)
    {
        var table = RetryTable.From(specification);
        var policies = new RetryPolicyNames(specification, target);
        var writer = new SourceWriter(target);
        var type = $"global::{target.Namespace}.BarsRetryAdvice{writer.Nullable}";
        writer.OpenPart("static partial class " + GeneratedTypes.Retry);
        CombinationWriter.Write(
            writer,
            $"private static {type} ByCombination",
            type,
            table.Combinations.Select(
                entry => new LookupEntry(entry.Status!.Value, entry.Code!, entry.Issue!, policies.Reference(entry.Policy))),
            none: "null");
        WriteByCode(writer, type, table, policies);
        WriteByStatus(writer, type, table, policies);
        WriteByIssue(writer, type, table, policies);
        return writer.End();
    }

    private static void WriteByCode(SourceWriter writer, string type, RetryTable table, RetryPolicyNames policies)
    {
        var n = writer.Nullable;
        writer.Line();
        writer.Open($"private static {type} ByCode(string{n} code, string{n} issueCode)");
        CombinationWriter.WriteCodes(
            writer,
            table.CodesAndIssues.Select(entry => new LookupEntry(0, entry.Code!, entry.Issue!, policies.Reference(entry.Policy))),
            table.Codes.ToDictionary(entry => entry.Code!, entry => policies.Reference(entry.Policy), StringComparer.Ordinal));
        writer.Lines("return null;");
        writer.Close();
    }

    private static void WriteByStatus(SourceWriter writer, string type, RetryTable table, RetryPolicyNames policies)
    {
        writer.Line();
        writer.Open($"private static {type} ByStatus(int statusCode)");
        SwitchWriter.Write(writer, "statusCode", table.Statuses, entry => CSharpLiteral.From(entry.Status!.Value), entry =>
            writer.Lines($"return {policies.Reference(entry.Policy)};"));
        writer.Lines("return null;");
        writer.Close();
    }

    private static void WriteByIssue(SourceWriter writer, string type, RetryTable table, RetryPolicyNames policies)
    {
        writer.Line();
        writer.Open($"private static {type} ByIssueClass(string{writer.Nullable} issueCode)");
        SwitchWriter.Write(
            writer,
            "issueCode",
            [.. table.Issues.GroupBy(entry => entry.Policy)],
            group => group.Select(entry => CSharpLiteral.From(entry.Issue)),
            group => writer.Lines($"return {policies.Reference(group.Key)};"));
        writer.Lines("return null;");
        writer.Close();
    }
}
