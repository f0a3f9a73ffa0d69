using System.Text;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Tests.Import;

/// <summary>What is no table is refused in one message, and nothing is written.</summary>
public sealed class ImportRefusalTests
{
    private const string Row = "404,REC_NOT_FOUND,not-found,A.,Receiver\n";

    [Theory]
    [InlineData(
        "a.csv",
        "",
        "The table is empty. A table of failure scenarios has the columns 'status', 'error code', 'issue code', 'scenario', and may")]
    [InlineData(
        "a.csv",
        "status,code,issue\n",
        "The table has no column 'scenario'. Its columns are 'status', 'code', 'issue'. A table of")]
    [InlineData("a.csv", ImportedTable.Header, "The table of 'a.csv' has no rows.")]
    [InlineData(
        "a.csv",
        ImportedTable.Header + "404,REC_NOT_FOUND,not-found,\"open,Receiver\n",
        "line 2 starts with a quotation mark that nothing closes.")]
    [InlineData(
        "a.csv",
        ImportedTable.Header + "404,REC_\"NOT\"_FOUND,not-found,A.,Receiver\n",
        "Line 2 is not CSV: a quotation mark is inside a cell")]
    [InlineData("a.md", "# Nothing\n\nA page.\n", "The file has no table.")]
    [InlineData("a.md", "| a | b |\n|---|---|\n| c | d |\n", "The table has no column 'status' and no column 'error code'")]
    [InlineData("a.md", "<table><tr><td>404</td></tr></table>\n", "The table is written in HTML. Save it as CSV")]
    [InlineData("a.xlsx", "PK\u0003\u0004\0\0", "'a.xlsx' is not a text file. Save the table as CSV.")]
    public async Task A_file_without_the_table_is_refused(string name, string text, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, text);
        var run = await ToolRun.In(folder.Path, "import", name, "--output", "out.yaml");
        Assert.StartsWith("bars-errors: ", run.Refused(), StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("out.yaml")));
    }

    [Theory]
    [InlineData("missing.csv", "'missing.csv' does not exist.")]
    [InlineData("folder", "'folder' is a folder. Give the name of a file.")]
    [InlineData("utf16.csv", "The encoding of 'utf16.csv' is utf-16, not UTF-8. Save it as UTF-8.")]
    [InlineData("excel.csv", "Line 2 of 'excel.csv' is not UTF-8. Save the file as UTF-8; in Excel, as 'CSV UTF-8'.")]
    [InlineData("large.csv", "'large.csv' is larger than 8 MiB. Split it.")]
    [InlineData("rows.csv", "The file has more than 10,000 rows. Split it into several files.")]
    public async Task A_file_that_cannot_be_read_is_refused(string name, string message)
    {
        using var folder = new TemporaryFolder();
        byte[]? bytes = name switch
        {
            "utf16.csv" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(ImportedTable.Header + Row)],
            "excel.csv" => Encoding.Latin1.GetBytes(ImportedTable.Header + Row.Replace("A.", "Caf\u00E9", StringComparison.Ordinal)),
            "large.csv" => ToolRun.Bytes(ImportedTable.Header + new string(' ', 8 * 1024 * 1024)),
            "rows.csv" => ToolRun.Bytes(ImportedTable.Header + string.Concat(Enumerable.Repeat(Row, 10_001))),
            _ => null,
        };
        Directory.CreateDirectory(folder.PathOf("folder"));
        if (bytes is not null)
            folder.Write(name, bytes);
        Assert.Equal($"bars-errors: {message}\n", (await ToolRun.In(folder.Path, "import", name)).Refused());
    }

    [Theory]
    [InlineData("No row has the version '9.9.9'. The table has: 1.0.0, 1.5.0.", "--core", "9.9.9")]
    [InlineData("There is no preset named 'bars-core-1.5'. Did you mean 'bars-core-1.5.0'?", "--extends", "bars-core-1.5")]
    public async Task An_option_that_does_not_fit_is_refused(string message, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("table.csv", "status,code,issue,scenario,versions\n404,REC_NOT_FOUND,not-found,A.,1.0.0 1.5.0\n");
        Assert.Equal($"bars-errors: {message}\n", (await ToolRun.In(folder.Path, ["import", path, .. options])).Refused());
    }

    [Fact]
    public async Task A_version_without_a_column_for_it_is_refused()
    {
        using var folder = new TemporaryFolder();
        var run = await ToolRun.In(folder.Path, "import", folder.Write("table.csv", ImportedTable.Header + Row), "--core", "1.5.0");
        Assert.Equal("bars-errors: --core chooses rows by the column 'versions', which the table does not have.\n", run.Refused());
    }

    [Fact]
    public async Task A_spec_that_exists_is_overwritten_only_by_force()
    {
        using var folder = new TemporaryFolder();
        folder.Write("table.csv", ImportedTable.Header + Row);
        folder.Write("mine.bars.yaml", "mine");
        Assert.Contains(
            "exists. To overwrite it, add --force.",
            (await ToolRun.In(folder.Path, "import", "table.csv", "-o", "mine.bars.yaml")).Refused(),
            StringComparison.Ordinal);
        Assert.Equal("mine", folder.Read("mine.bars.yaml"));
        Assert.Empty((await ToolRun.In(folder.Path, "import", "table.csv", "-o", "mine.bars.yaml", "--force")).Succeeded());
        Assert.Contains("REC_NOT_FOUND", folder.Read("mine.bars.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('>')]
    [InlineData('*')]
    [InlineData('|')]
    [InlineData('<')]
    public async Task Marks_without_end_are_read_or_refused_and_never_a_crash(char mark)
    {
        const string head = "| status | code | issue | scenario |\n|---|---|---|---|\n";
        var text = $"{head}| 404 | REC_NOT_FOUND | not-found | {new string(mark, 20_000)} |\n";
        var run = await ToolRun.Run(["import", "-", "--format", "markdown"], input: ToolRun.Bytes(text));
        Assert.InRange(run.ExitCode, ExitCode.Success, ExitCode.CannotRun);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
