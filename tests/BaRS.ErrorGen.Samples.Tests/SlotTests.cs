using Xunit;

namespace BaRS.ErrorGen.Samples.Tests;

[Collection(ReceiverTests.Name)]
public sealed class SlotTests(RunningReceiver receiver)
{
    [Theory]
    [InlineData(Request.ValidSearch)]
    [InlineData("/Slot?Schedule.actor:HealthcareService=1&start=le2026-02-01T09:00&status=free,busy&_include=Slot:schedule&_include:recurse=Schedule:actor")]
    public async Task A_valid_search_finds_an_empty_bundle(string path)
    {
        var request = new Request("GET", path);
        var answer = await receiver.SendAsync(request);

        Assert.Equal(200, answer.Status);
        Assert.Equal("application/fhir+json", answer.MediaType);
        Assert.Equal("""{"resourceType":"Bundle","type":"searchset","total":0}""", answer.Body);
        answer.AssertEchoes(request);
    }

    [Fact]
    public async Task An_unknown_parameter_is_refused_by_its_name()
    {
        var request = new Request("GET", Request.ValidSearch + "&colour=red");

        (await receiver.SendAsync(request)).AssertRefuses(request, 400, ("REC_BAD_REQUEST", "value", "colour is not valid: this receiver does not know the parameter."));
    }

    [Fact]
    public async Task A_parameter_name_of_hostile_text_arrives_as_text()
    {
        var request = new Request("GET", Request.ValidSearch + "&" + Uri.EscapeDataString("\"}]}<script>\u0001") + "=1");

        (await receiver.SendAsync(request)).AssertRefuses(request, 400, ("REC_BAD_REQUEST", "value", "\"}]}<script>\uFFFD is not valid: this receiver does not know the parameter."));
    }

    [Fact]
    public async Task Every_missing_parameter_is_told_at_once()
    {
        var request = new Request("GET", "/Slot");

        (await receiver.SendAsync(request)).AssertRefuses(
            request,
            400,
            ("REC_BAD_REQUEST", "required", "start is missing."),
            ("REC_BAD_REQUEST", "required", "status is missing."));
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2026-01-31")]
    [InlineData("ge2026-02-30")]
    [InlineData("ge2026-01-31&start=31/01/2026")]
    public async Task A_start_that_is_no_time_is_refused(string start)
    {
        var request = new Request("GET", $"/Slot?start={start}&status=free");

        (await receiver.SendAsync(request)).AssertRefuses(
            request,
            400,
            ("REC_BAD_REQUEST", "value", "start is not valid: it must be a date or time with ge or le before it, as ge2026-01-31T09:00:00Z."));
    }

    [Fact]
    public async Task A_status_that_FHIR_does_not_have_is_refused()
    {
        var request = new Request("GET", "/Slot?start=ge2026-01-31&status=free,vacant");

        (await receiver.SendAsync(request)).AssertRefuses(
            request,
            400,
            ("REC_BAD_REQUEST", "value", "status is not valid: it must be one of busy, free, busy-unavailable, busy-tentative, entered-in-error."));
    }
}
