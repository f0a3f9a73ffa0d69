using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Support;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Tests.Validation;

/// <summary>What the answers of other systems become, and what is reported of it.</summary>
public sealed class UpstreamTests
{
    [Fact]
    public void A_status_comes_before_its_class_and_what_is_not_named_takes_the_default()
    {
        var upstream = Assert.Single(Find(
            "upstream:\n  patient-register: { 5xx: RecServiceUnavailableTransient, 404: RecNotFoundSlotService, default: RecServerErrorException }\n"));
        Assert.Equal(
            new UpstreamEntry(
                "patient-register",
                "PatientRegister",
                "RecServerErrorException",
                "RecServerErrorException",
                "RecServerErrorException",
                new EquatableArray<UpstreamAnswer>([new UpstreamAnswer(404, "RecNotFoundSlotService")]),
                new EquatableArray<UpstreamAnswer>([new UpstreamAnswer(5, "RecServiceUnavailableTransient")])),
            upstream);
    }

    [Fact]
    public async Task An_upstream_without_a_default_is_reported_and_left_out()
    {
        const string spec = "upstream:\n  pas:\n    {|BARS1003:404|}: RecNotFoundSlotService\n  other: { default: RecServerErrorException }\n";
        var message = Assert.Single(await SpecVerifier.CheckAsync(spec));
        Assert.Equal("The required key 'default' is missing. Expected value: Scenario for everything else.", message);
        Assert.Equal(["other"], Find(SpecMarkup.Parse(spec).Text).Select(upstream => upstream.Name));
    }

    [Fact]
    public async Task A_scenario_that_is_not_in_force_or_not_the_receivers_is_reported_and_the_rest_is_used()
    {
        const string spec = """
            upstream:
              pas:
                404: {|BARS1017:RecNotFoundSlotServce|}
                401: {|BARS1017:SendForbidden|}
                default: RecServerErrorException

            """;
        Assert.Equal(
            [
                "'404' of the upstream 'pas' names 'RecNotFoundSlotServce', which is not a scenario in force. Did you mean 'RecNotFoundSlotService'?",
                "'401' of the upstream 'pas' names 'SendForbidden', which a receiver does not emit. Use a scenario with the origin 'receiver'.",
            ],
            await SpecVerifier.CheckAsync(spec));
        Assert.Empty(Assert.Single(Find(SpecMarkup.Parse(spec).Text)).Statuses);
    }

    [Theory]
    [InlineData("{|BARS1002:6xx|}", "Valid keys: timeout, unreachable, default, and a status or a class of statuses.")]
    [InlineData("{|BARS1002:40|}", "Valid keys: timeout, unreachable, default, and a status or a class of statuses.")]
    [InlineData("{|BARS1002:4XX|}", "Valid keys: timeout, unreachable, default, and a status or a class of statuses.")]
    [InlineData("{|BARS1002:timeuot|}", "Did you mean 'timeout'?")]
    public async Task What_is_no_status_and_no_word_of_the_format_is_an_unknown_key(string key, string remedy)
    {
        var message = Assert.Single(await SpecVerifier.CheckAsync(
            $"upstream:\n  pas: {{ {key}: RecServerErrorException, default: RecServerErrorException }}\n"));
        Assert.EndsWith(remedy, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{|BARS1013:7pas|}", "'7pas' cannot name a method.")]
    [InlineData("{|BARS1013:\"\"|}", "'' cannot name a method.")]
    [InlineData("{|BARS1013:pås|}", "'pås' cannot name a method.")]
    [InlineData("{|BARS1013:equals|}", "'equals' cannot name a method.")]
    [InlineData("pas: { default: RecServerErrorException }\n  {|BARS1013:PAS|}", "The upstreams 'PAS' and 'pas' (line 3) both give the method 'Pas'.")]
    public async Task A_name_that_gives_no_method_of_its_own_is_reported(string name, string start)
    {
        var message = Assert.Single(await SpecVerifier.CheckAsync($"upstream:\n  {name}: {{ default: RecServerErrorException }}\n"));
        Assert.StartsWith(start, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("upstream: {|BARS1001:pas|}\n")]
    [InlineData("upstream:\n  pas: {|BARS1001:RecServerErrorException|}\n")]
    [InlineData("upstream:\n  pas: { default: {|BARS1001:[RecServerErrorException]|} }\n")]
    public async Task A_value_of_another_kind_is_reported(string spec) => Assert.Single(await SpecVerifier.CheckAsync(spec));

    [Fact]
    public void Two_files_that_say_different_things_of_one_system_are_reported()
    {
        var files = new[] { "RecServerErrorException", "RecTimeoutConnection" }
            .Select((scenario, i) => Parse($"upstream:\n  pas: {{ default: {scenario} }}\n", $"{i}.bars.yaml"))
            .ToArray();
        var problem = Assert.Single(SpecCompiler.Compile(files, PresetSelection.Unset, CancellationToken.None).Files[1].Errors);
        Assert.Equal("BARS1013", problem.Rule.Id);
    }

    [Fact]
    public void A_compiled_preset_cannot_lose_one() =>
        Assert.Throws<InvalidOperationException>(() => CompiledPresetText.Write(
            new CompiledPreset(Compile("upstream:\n  pas: { default: RecServerErrorException }\n"), [])));

    private static IReadOnlyList<UpstreamEntry> Find(string spec) => [.. Compile(spec).Upstreams];

    private static Specification Compile(string spec) =>
        SpecCompiler.Compile([Parse(spec, "receiver.bars.yaml")], PresetSelection.Unset, CancellationToken.None).Specification;

    private static SpecFile Parse(string spec, string path) =>
        new(path, ParsedSpec.Parse(new TextFile("format: bars-errors/1\n" + spec), CancellationToken.None));
}
