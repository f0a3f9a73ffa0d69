using BaRS.ErrorGen.Tool.Evidence;
using BaRS.ErrorGen.Tool.Probe;
using BaRS.ErrorGen.Tool.Probe.Http;
using BaRS.ErrorGen.Tool.Tests.Probe.Support;

namespace BaRS.ErrorGen.Tool.Tests.Evidence;

/// <summary>What is taken out of texts, and what stays.</summary>
public sealed class MaskingTests
{
    private const string Body = """
        { "resourceType": "Bundle", "entry": [ { "resource": {
          "resourceType": "Patient",
          "identifier": [ { "system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9876543210" } ],
          "name": [ { "family": "Ali", "given": [ "Jo" ] } ] } } ] }
        """;

    private static readonly Masking Masking = new(
        TestSettings.Create(CallerHeaders.Read(
            new NamedText("token", "Bearer abcdef-123456"), new NamedText("headers", "X-Version: 1\nX-Api-Key: k-99\"88"))),
        [new Exchange(ProbeRequest.Message(Body), [], new ProbeAnswer { Status = 200 })]);

    [Theory]
    [InlineData("the token abcdef-123456.", "the token [masked].")]
    [InlineData("ABCDEF-123456", "[masked]")]
    [InlineData("YWJjZGVmLTEyMzQ1Ng==", "[masked]")]
    [InlineData("k-99%2288, k-99&quot;88, k-99\\u002288", "[masked], [masked], [masked]")]
    [InlineData("Bearer other-token-1", "Bearer [masked]")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbg", "[masked]")]
    [InlineData("9876543210", "[patient]")]
    [InlineData("nhs-number%7C9876543210", "nhs-number%7C[patient]")]
    [InlineData("987 654 3210 and 943 476 5919", "[patient] and [patient]")]
    [InlineData("Mr ALI is here", "Mr [patient] is here")]
    public void It_goes(string text, string masked) => Assert.Equal(masked, Masking.Apply(text));

    [Theory]
    [InlineData("the validation of Alistair")]
    [InlineData("version 1")]
    [InlineData("2000099998 is no service")]
    [InlineData("1234567890 is no NHS number")]
    [InlineData("6f1a5a4e-0c5e-4a58-9d0c-98765432101b")]
    public void It_stays(string text) => Assert.Equal(text, Masking.Apply(text));

    [Fact]
    public void Short_names_go_from_resources()
    {
        var masked = Masking.ApplyToBody(Body);

        Assert.DoesNotContain("\"Jo\"", masked, StringComparison.Ordinal);
        Assert.Contains("https://fhir.nhs.uk/Id/nhs-number", masked, StringComparison.Ordinal);
    }

    [Fact]
    public void All_headers_of_the_caller_go_also_short_ones()
    {
        var caller = CallerHeaders.Read(null, new NamedText("headers", "X-Pin: 12"));

        Assert.Equal("[masked]", new Masking(TestSettings.Create(caller), []).Apply(caller.All[0], caller).Value);
    }
}
