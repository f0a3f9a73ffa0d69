using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Tests.Emit;

/// <summary>The generated methods that turn what another system answers into errors.</summary>
public sealed class UpstreamEmitterTests
{
    private const string Spec = """
        format: bars-errors/1
        upstream:
          patient-register:
            404: RecNotFoundSlotService
            429: RecTooManyRequestsThrottled
            5xx: RecServiceUnavailableTransient
            timeout: RecTimeoutConnection
            unreachable: RecServiceUnavailableTransient
            default: RecServerErrorException
          pas: { default: RecServerErrorException }

        """;

    public static TheoryData<object, string> Failures() => new()
    {
        { 404, "RecNotFoundSlotService" },
        { 429, "RecTooManyRequestsThrottled" },
        { 503, "RecServiceUnavailableTransient" },
        { 599, "RecServiceUnavailableTransient" },
        { 200, "RecServerErrorException" },
        { 418, "RecServerErrorException" },
        { -1, "RecServerErrorException" },
        { int.MaxValue, "RecServerErrorException" },
        { System.Net.HttpStatusCode.BadGateway, "RecServiceUnavailableTransient" },
        { new TimeoutException(), "RecTimeoutConnection" },
        { new TaskCanceledException(), "RecTimeoutConnection" },
        { new HttpRequestException("No such host."), "RecServiceUnavailableTransient" },
        { new HttpRequestException("Not found", null, System.Net.HttpStatusCode.NotFound), "RecNotFoundSlotService" },
        { new InvalidOperationException("A bug."), "RecServerErrorException" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Whatever_a_system_answers_becomes_an_error(object failure, string scenario)
    {
        var methods = GeneratorHarness.RunClean(Consumer.WebApp with { Specs = Consumer.Create(Spec).Specs })
            .Load()
            .GetType("Receiver.BarsUpstream")!;
        var parameter = failure is Exception ? typeof(Exception) : failure.GetType();
        var error = methods.GetMethod("PatientRegister", [parameter, typeof(string)])!.Invoke(null, [failure, "Told to nobody."])!;
        Assert.Equal(scenario, error.GetType().GetProperty("Scenario")!.GetValue(error)!.ToString());
        Assert.Equal("Told to nobody.", error.GetType().GetProperty("Diagnostics")!.GetValue(error));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "internal")]
    [InlineData(LanguageVersion.Latest, "public")]
    public void They_compile_with_and_without_HttpClient(LanguageVersion language, string visibility)
    {
        foreach (var consumer in new[] { Consumer.WebApp, new Consumer() })
        {
            GeneratorHarness.RunClean(consumer with
            {
                Specs = Consumer.Create(Spec).Specs,
                Language = language,
                Properties = [("BarsErrorGenVisibility", visibility)],
            });
        }
    }

    [Theory]
    [InlineData("receiver", Spec, true)]
    [InlineData("sender", Spec, false)]
    [InlineData("receiver", "format: bars-errors/1\n", false)]
    public void Only_who_answers_requests_and_names_a_system_gets_them(string role, string spec, bool gets) =>
        Assert.Equal(
            gets,
            GeneratorHarness.RunClean(Consumer.Create(spec) with { Properties = [("BarsErrorGenRole", role)] })
                .Result.GeneratedSources.Any(source => source.HintName == "BarsUpstream.g.cs"));
}
