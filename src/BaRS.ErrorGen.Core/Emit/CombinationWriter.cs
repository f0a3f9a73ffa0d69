namespace BaRS.ErrorGen.Emit;

/// <summary>A combination, and the expression that a lookup of it returns. The status does not count if the lookup has none.</summary>
internal sealed record LookupEntry(int Status, string Code, string Issue, string Result);

/// <summary>
/// Prints a lookup by status, error code and issue code as nested switches, a method a status: no table to set up, no
/// allocation, and no method that grows with the whole spec.
/// </summary>
internal static class CombinationWriter
{
    /// <param name="writer">Where to print.</param>
    /// <param name="declaration">The method, as <c>internal static BarsScenario Find</c>.</param>
    /// <param name="type">What the lookup returns.</param>
    /// <param name="entries">Each combination once, with the expression to return.</param>
    /// <param name="none">The expression to return where no combination matches.</param>
    public static void Write(SourceWriter writer, string declaration, string type, IEnumerable<LookupEntry> entries, string none)
    {
        var statuses = entries.GroupBy(entry => entry.Status).OrderBy(group => group.Key).ToList();
        writer.Open($"{declaration}(int statusCode, string{writer.Nullable} code, string{writer.Nullable} issueCode)");
        SwitchWriter.Write(writer, "statusCode", statuses, group => CSharpLiteral.From(group.Key), group =>
            writer.Lines($"return Status{CSharpLiteral.From(group.Key)}(code, issueCode);"));
        writer.Lines($"return {none};");
        writer.Close();

        foreach (var status in statuses)
        {
            writer.Line();
            writer.Open(
                $"private static {type} Status{CSharpLiteral.From(status.Key)}(string{writer.Nullable} code, string{writer.Nullable} "
                    + "issueCode)");
            WriteCodes(writer, status, new Dictionary<string, string>(StringComparer.Ordinal));
            writer.Lines($"return {none};");
            writer.Close();
        }
    }

    /// <summary>A switch over the code, in each case one over the issue code, and what to return where no issue code matches.</summary>
    public static void WriteCodes(SourceWriter writer, IEnumerable<LookupEntry> entries, IReadOnlyDictionary<string, string> byCodeAlone)
    {
        var issues = entries.GroupBy(entry => entry.Code, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.OrderBy(entry => entry.Issue, StringComparer.Ordinal).ToList(),
            StringComparer.Ordinal);
        var codes = issues.Keys.Union(byCodeAlone.Keys).OrderBy(code => code, StringComparer.Ordinal).ToList();
        SwitchWriter.Write(writer, "code", codes, CSharpLiteral.From, code =>
        {
            if (issues.TryGetValue(code, out var withIssue))
            {
                var results =
                    withIssue.GroupBy(entry => entry.Result, entry => CSharpLiteral.From(entry.Issue), StringComparer.Ordinal).ToList();
                SwitchWriter.Write(writer, "issueCode", results, result => (IEnumerable<string>)result, result =>
                    writer.Lines($"return {result.Key};"));
            }

            writer.Lines(byCodeAlone.TryGetValue(code, out var result) ? $"return {result};" : "break;");
        });
    }
}
