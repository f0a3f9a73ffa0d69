using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Tests.Import;

/// <summary>What a table leaves open, or has wrong, is a comment beside its row.</summary>
public sealed class DoubtTests
{
    [Theory]
    [InlineData("400,SERVER ERROR,value,A.,API", "The error code 'SERVER ERROR' is read as 'SERVER_ERROR'.")]
    [InlineData("400,REC_BAD_REQUEST?,value,A.,Receiver", "The error code 'REC_BAD_REQUEST?' is read as 'REC_BAD_REQUEST'.")]
    [InlineData("400,rec bad request,value,A.,Receiver", "The error code 'rec bad request' is read as 'REC_BAD_REQUEST'.")]
    [InlineData(
        "400,REC_BAD_REQUST,value,A.,Receiver",
        "The error code 'REC_BAD_REQUST' is kept, because it may be new. Is 'REC_BAD_REQUEST' meant?")]
    [InlineData("410,REC_WITHDRAWN,deleted,A.,Receiver", "The display is not known. Write it, or correct the code.")]
    [InlineData("400,REC_BAD_REQUEST,not suported,A.,Receiver", "The issue code 'not suported' is read as 'not-supported'.")]
    [InlineData(
        ",REC_BAD_REQUEST,value,A.,Receiver",
        "The cell of the status is empty. 400 is the status that the code is published with.")]
    [InlineData(
        "424002,REC_NOT_FOUND,not-found,A.,Receiver",
        "'424002' is not an HTTP error status. 404 is the status that the code is published with.")]
    [InlineData("409,REC_TIMEOUT,timeout,A.,API Injected", "The table gives 409, and 'REC_TIMEOUT' is published with 408.")]
    [InlineData(
        "409,REC_TIMEOUT,timeout,A.,API Injected",
        "bars-core-1.5.0 does not have this combination. 'retry' follows the same codes with another status; decide.")]
    [InlineData("400,REC_BAD_REQUEST,value,A.,", "The table names no source, so the prefix of the error code decides who emits it.")]
    [InlineData("400,REC_BAD_REQUEST,value,A.,The hospital", "The table names the source 'The hospital', which is not known here.")]
    [InlineData("400,REC_BAD_REQUEST,value,A.,API", "By its prefix, somebody else emits the code than the table says.")]
    [InlineData("400,REC_BAD_REQUEST,value,,Receiver", "The table does not say what happened. Write it.")]
    [InlineData(
        "400,REC_BAD_REQUEST,not-supported,In FOT only.,Receiver",
        "The text speaks of FOT. If the scenario holds in First Of Type only, add 'phase: fot'.")]
    [InlineData(
        "400,REC_BAD_REQUEST,value,A.,Receiver\n400,REC_BAD_REQUEST,value,B.,Receiver",
        "Another row of the section has the same codes. Give this scenario a better name.")]
    public async Task What_is_open_is_said_and_the_row_is_imported(string rows, string doubt)
    {
        var imported = await ImportedTable.OfRows(rows + "\n");
        Assert.Equal(ExitCode.Success, imported.Run.ExitCode);
        Assert.NotEmpty(imported.Scenarios);
        Assert.Contains($"  # Doubt: {doubt}\n", imported.Run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("400,REC_BAD_REQUEST,400,A.,Receiver", "'400' is not a valid issue code.")]
    [InlineData("400,,value,A.,Receiver", "The cell of the error code is empty.")]
    [InlineData("400,REC_BAD_REQUEST,,A.,Receiver", "The cell of the issue code is empty.")]
    [InlineData("200,REC_FINE,informational,A.,Receiver", "'200' is not an HTTP error status, and the code is published with no status.")]
    [InlineData("400,REC_BAD_REQUEST,value", "The row has 3 cells, and the header has 5.")]
    [InlineData("400,REC_BAD_REQUEST,value,A.,Receiver,more", "The row has 6 cells, and the header has 5.")]
    public async Task A_row_that_is_no_scenario_stays_as_a_comment_and_is_told(string row, string fault)
    {
        var imported = await ImportedTable.OfRows($"{row}\n404,REC_NOT_FOUND,not-found,B.,Receiver\n");
        Assert.Equal(ExitCode.Findings, imported.Run.ExitCode);
        Assert.Contains(
            $"  # Doubt: This row is not imported: {fault}\n  # - status: {row.Split(',')[0]}\n",
            imported.Run.Output,
            StringComparison.Ordinal);
        Assert.Equal("RecNotFound", Assert.Single(imported.Scenarios).Name);
    }

    [Fact]
    public async Task A_row_without_an_open_question_has_no_comment()
    {
        var imported = await ImportedTable.OfRows("404,REC_NOT_FOUND,not-found,The record does not exist.,Receiver\n");
        Assert.Equal("1 row, 1 scenario, 0 doubts.\n", imported.Run.Error);
        Assert.DoesNotContain("Doubt:", imported.Run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_with_several_codes_and_senders_pair_by_prefix()
    {
        var imported = await ImportedTable.OfRows("400,SEND_BAD_REQUEST / REC_BAD_REQUEST,required / value,A.,API and Receiver\n");
        Assert.Equal(
            [
                ("SEND_BAD_REQUEST", "required", Origin.Api), ("SEND_BAD_REQUEST", "value", Origin.Api),
                ("REC_BAD_REQUEST", "required", Origin.Receiver), ("REC_BAD_REQUEST", "value", Origin.Receiver),
            ],
            imported.Scenarios.Select(scenario => (scenario.Code, scenario.Issue, scenario.Origin)));
    }

    /// <summary>Only the fourth of the pairs is no combination of the preset, so that the first three are no two lists.</summary>
    [Fact]
    public async Task Each_pair_of_a_cell_is_one_scenario_also_if_one_of_them_is_doubtful()
    {
        var imported = await ImportedTable.OfRows("400,SEND_BAD_REQUEST / PROXY_BAD_REQUEST,required / value,A.,API\n");
        Assert.Equal("1 row, 4 scenarios, 1 doubt.\n", imported.Run.Error);
        Assert.Equal(
            ["SEND_BAD_REQUEST required", "SEND_BAD_REQUEST value", "PROXY_BAD_REQUEST required", "PROXY_BAD_REQUEST value"],
            imported.Scenarios.Select(scenario => $"{scenario.Code} {scenario.Issue}"));
    }

    [Fact]
    public async Task The_retry_is_that_of_the_same_error_in_the_default_preset()
    {
        var imported = await ImportedTable.OfRows(
            """
            409,REC_CONFLICT,duplicate,A.,Receiver
            409,REC_CONFLICT,conflict,A.,Receiver
            501,REC_NOT_IMPLEMENTED,not-supported,A.,Receiver
            503,REC_SERVICE_UNAVAILABLE,transient,A.,Receiver

            """);
        Assert.Equal(
            ["already-delivered", "never", "never", "backoff"],
            imported.Scenarios.Select(scenario => scenario.Retry.Name));
    }

    [Fact]
    public async Task A_name_is_never_taken_twice_and_never_reserved()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 200).Select(i => $"400,REC_BAD_REQUEST / BAD_REQUEST,value / invalid,Text {i}.,Receiver\n"));
        var imported = await ImportedTable.OfRows(rows + "400,BARS,errors,A.,API\n400,BARS ERRORS,value,A.,API\n400,7,value,A.,API\n");
        Assert.Equal(802, imported.Scenarios.Count);
        Assert.Equal(802, imported.Scenarios.Select(scenario => scenario.Name).Distinct().Count());
    }
}
