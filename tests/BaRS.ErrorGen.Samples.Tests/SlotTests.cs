using Xunit;

namespace BaRS.ErrorGen.Samples.Tests;

[Collection(ReceiverTests.Name)]
public sealed class SlotTests(RunningReceiver receiver)
{
    [Theory]
    [InlineData(Request.ValidSearch)]
    [InlineData("/Slot?_include=Slot:schedule&_include=Schedule:actor:HealthcareService&_include=Schedule:actor:Practitioner"
        + "&Schedule.actor:HealthcareService=2000099999&start=le2026-02-01T09:00Z&start=ge2026-01-31T09:00:00.5+00:00&status=free,busy")]
    public async Task A_valid_search_of_a_weekend_finds_an_empty_bundle(string path)
    {
        var request = new Request("GET", path);
        var answer = await receiver.SendAsync(request);

        Assert.Equal(200, answer.Status);
        Assert.Equal("application/fhir+json", answer.MediaType);
        Assert.Equal("""{"resourceType":"Bundle","type":"searchset","total":0}""", answer.Body);
        answer.AssertEchoes(request);
    }

    [Fact]
    public async Task A_search_finds_the_slots_of_the_range_and_what_they_belong_to()
    {
        // A Monday, in British Summer Time.
        var answer = await receiver.SendAsync(Search(start: "ge2026-07-06T10:30:00%2B01:00&start=le2026-07-06T23:00:00%2B01:00"));
        var bundle = answer.ReadBundle();

        Assert.Equal(2, bundle.Total);
        Assert.Equal(
            ["sample-20260706T1000", "sample-20260706T1100", "sample-schedule", "sample-practitioner", "2000099999"],
            bundle.Entry.Select(entry => entry.Resource?.Id));
    }

    [Fact]
    public async Task An_unknown_parameter_is_refused_by_its_name()
    {
        var request = new Request("GET", Request.ValidSearch + "&colour=red");

        (await receiver.SendAsync(request))
            .AssertRefuses(request, 400, ("REC_BAD_REQUEST", "value", "colour is not valid: this receiver does not know the parameter."));
    }

    [Fact]
    public async Task A_parameter_name_of_hostile_text_arrives_as_text()
    {
        var request = new Request("GET", Request.ValidSearch + "&" + Uri.EscapeDataString("\"}]}<script>\u0001") + "=1");

        (await receiver.SendAsync(request)).AssertRefuses(
            request,
            400,
            ("REC_BAD_REQUEST", "value", "\"}]}<script>\uFFFD is not valid: this receiver does not know the parameter."));
    }

    [Fact]
    public async Task Every_missing_parameter_is_reported_at_once()
    {
        var request = new Request("GET", "/Slot");

        (await receiver.SendAsync(request)).AssertRefuses(
            request,
            400,
            ("REC_BAD_REQUEST", "required", "start is missing."),
            ("REC_BAD_REQUEST", "required", "Schedule.actor:HealthcareService is missing."),
            ("REC_BAD_REQUEST", "required", "status is missing."),
            ("REC_BAD_REQUEST", "required", "_include=Slot:schedule is missing."),
            ("REC_BAD_REQUEST", "required", "_include=Schedule:actor:Practitioner is missing."),
            ("REC_BAD_REQUEST", "required", "_include=Schedule:actor:HealthcareService is missing."));
    }

    [Theory]
    [InlineData("", "start is missing.")]
    [InlineData("ge2026-01-31T09:00:00Z", "start must be given once with ge and once with le.")]
    [InlineData("le2026-01-31T09:00:00Z", "start must be given once with ge and once with le.")]
    [InlineData("le2026-01-31T09:00:00Z&start=le2026-01-31T09:00:00Z", "start must be given once with ge and once with le.")]
    public async Task A_range_without_both_its_ends_is_not_there(string start, string diagnostics)
    {
        var request = Search(start: start);

        (await receiver.SendAsync(request)).AssertRefuses(request, 400, ("REC_BAD_REQUEST", "required", diagnostics));
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2026-01-31")]
    [InlineData("ge2026-02-30T09:00:00Z")]
    [InlineData("ge2026-01-31&start=le2026-02-01")]
    [InlineData("ge2026-01-31T09:00:00Z&start=31/01/2026")]
    public async Task A_start_that_is_no_time_is_refused(string start)
    {
        var request = Search(start: start);

        (await receiver.SendAsync(request)).AssertRefuses(
            request,
            400,
            (
                "REC_BAD_REQUEST",
                "value",
                "start is not valid: it must be ge or le and a time with the time zone of the United Kingdom, "
                    + "for example ge2026-01-31T09:00:00Z."));
    }

    [Fact]
    public async Task A_range_that_ends_before_it_begins_is_refused()
    {
        var request = Search(start: "ge2026-02-01T00:00:00Z&start=le2026-01-31T00:00:00Z");

        (await receiver.SendAsync(request))
            .AssertRefuses(request, 400, ("REC_BAD_REQUEST", "value", "start is not valid: it ends before it begins."));
    }

    [Fact]
    public async Task A_range_of_a_year_is_searched_and_a_wider_one_is_too_costly()
    {
        var request = Search(start: "ge2026-01-01T00:00:00Z&start=le2027-01-02T00:01:00Z");

        Assert.Equal(200, (await receiver.SendAsync(Search(start: "ge2026-01-01T00:00:00Z&start=le2027-01-01T00:00:00Z"))).Status);
        (await receiver.SendAsync(request))
            .AssertRefuses(request, 422, ("REC_UNPROCESSABLE_ENTITY", "too-costly", "start covers more than a year."));
    }

    [Theory]
    [InlineData("Leeds")]
    [InlineData("-1")]
    public async Task A_service_that_is_no_number_is_refused(string service)
    {
        var request = Search(service: service);

        (await receiver.SendAsync(request)).AssertRefuses(
            request,
            400,
            ("REC_BAD_REQUEST", "value", "Schedule.actor:HealthcareService is not valid: it must be the number of a service."));
    }

    [Fact]
    public async Task Another_service_than_this_receivers_is_not_found()
    {
        var request = Search(service: "1");

        (await receiver.SendAsync(request))
            .AssertRefuses(request, 404, ("REC_NOT_FOUND", "not-found", "This receiver does not have the service."));
    }

    [Fact]
    public async Task What_is_malformed_is_reported_before_anything_is_looked_up()
    {
        var request = Search(start: "ge2026-01-01T00:00:00Z&start=le2028-01-01T00:00:00Z", service: "1", rest: "&colour=red");

        (await receiver.SendAsync(request))
            .AssertRefuses(request, 400, ("REC_BAD_REQUEST", "value", "colour is not valid: this receiver does not know the parameter."));
    }

    [Fact]
    public async Task A_status_that_FHIR_does_not_have_is_refused()
    {
        var request = Search(status: "free,vacant");

        (await receiver.SendAsync(request)).AssertRefuses(
            request,
            400,
            (
                "REC_BAD_REQUEST",
                "value",
                "status is not valid: it must be one of FHIR's, such as free."));
    }

    private static Request Search(
        string start = "ge2026-01-31T09:00:00Z&start=le2026-02-01T09:00:00Z",
        string status = "free",
        string service = "2000099999",
        string rest = "") =>
        new(
            "GET",
            $"/Slot?start={start}&status={status}&Schedule.actor:HealthcareService={service}&_include=Slot:schedule"
            + $"&_include=Schedule:actor:Practitioner&_include=Schedule:actor:HealthcareService{rest}");
}
