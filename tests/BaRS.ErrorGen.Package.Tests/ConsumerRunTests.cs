using BaRS.ErrorGen.Package.Tests.Support;

namespace BaRS.ErrorGen.Package.Tests;

/// <summary>Consumers that are programs: what they print is what the generated code did.</summary>
[Collection(SharedConsumers.Name)]
public sealed class ConsumerRunTests(ConsumerWorkspace workspace)
{
    private const string BadRequest =
        """{"resourceType":"OperationOutcome","id":"answer-1","meta":{"profile":["https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome"]},"issue":[{"severity":"error","code":"value","details":{"coding":[{"system":"https://fhir.nhs.uk/CodeSystem/http-error-codes","code":"REC_BAD_REQUEST","display":"400: The Receiver was unable to process the request."}]},"diagnostics":"The header X-Request-ID is \"missing\"."}]}""";

    [Theory]
    [InlineData("json", BadRequest)]
    [InlineData("stream", BadRequest)]
    [InlineData("buffer", BadRequest)]
    [InlineData("delivered", "AlreadyDelivered")]
    [InlineData("timeout", "RetryAfterDelay")]
    [InlineData("501", "DoNotRetry")]
    [InlineData("503", "00:00:01")]
    [InlineData("found", "RecNotImplementedNotSupported")]
    [InlineData("unknown", "nothing")]
    [InlineData("scenarios", "129")]
    [InlineData("502", "BAD_GATEWAY")]
    [InlineData("418", "nothing")]
    public async Task A_receiver_without_a_spec_of_its_own_prints(string what, string value)
    {
        Assert.Contains($"{what}: {value}", await ReadLines("Net10"));
    }

    [Theory]
    [InlineData("PresetDefault", "408", "nothing")]
    [InlineData("PresetPinned", "409", "RecTimeout")]
    [InlineData("PresetAlias", "409", "RecTimeout")]
    public async Task One_property_decides_which_version_of_the_standard_is_compiled(string consumer, string timeout, string found)
    {
        Assert.Equal(["timeout: " + timeout, "409: " + found, "scenarios: 129"], await ReadLines(consumer));
    }

    [Fact]
    public async Task A_sender_replays_and_classifies_and_has_no_factory()
    {
        var lines = await ReadLines("RoleSender");

        Assert.Contains("\"code\":\"REC_SERVER_ERROR\"", lines[0], StringComparison.Ordinal);
        Assert.Equal("RetryAfterDelay", lines[1]);
        Assert.Equal(
            ["Describe", "Equals", "GetHashCode", "GetType", "ToString", "TryFind", "TryFind", "get_All"],
            lines[2].Split(' ').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_project_without_the_package_uses_the_public_code_of_another()
    {
        var lines = await ReadLines("PublicLibrary.User");

        Assert.Contains("\"diagnostics\":\"X-Request-ID is missing\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"code\":\"REC_SERVER_ERROR\"", lines[0], StringComparison.Ordinal);
        Assert.Equal("DoNotRetry", lines[1]);
    }

    [Theory]
    [InlineData("TwoGenerators", "16.0.0.0")]
    [InlineData("TwoGeneratorsSideBySide", "13.0.0.0")]
    public async Task Two_generators_with_two_versions_of_one_library_both_work(string consumer, string otherVersion)
    {
        Assert.Equal(["read from YAML", otherVersion, "REC_NOT_FOUND"], await ReadLines(consumer));
    }

    private async Task<IReadOnlyList<string>> ReadLines(string consumer)
    {
        await workspace.Build(CleanConsumerTests.Group);
        return (await workspace.RunConsumer(CleanConsumerTests.Group, consumer))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
