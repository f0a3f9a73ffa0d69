using BaRS.ErrorGen.Package.Tests.Support;

namespace BaRS.ErrorGen.Package.Tests;

/// <summary>What a build says of a mistake: exactly what is wrong and where, and nothing else.</summary>
[Collection(SharedConsumers.Name)]
public sealed class BrokenConsumerTests(ConsumerWorkspace workspace)
{
    private const string Group = "Broken";

    [Fact]
    public async Task Each_slip_of_a_spec_is_reported_at_its_line_and_column_and_nothing_else_is()
    {
        var messages = await GetMessages("BrokenSpec");

        Assert.Equal(
            [
                "error BARS1001 receiver.bars.yaml(26,17)",
                "error BARS1002 receiver.bars.yaml(20,5)",
                "error BARS1004 receiver.bars.yaml(29,13)",
                "error BARS1005 receiver.bars.yaml(13,12)",
                "warning BARS0001 receiver.bars.yaml(13,12)",
            ],
            messages.Select(message => message.Place).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("BARS1001", "quotes")]
    [InlineData("BARS1002", "did you mean 'text'?")]
    [InlineData("BARS1005", "did you mean 'transient'?")]
    public async Task A_message_of_a_spec_says_what_to_do(string id, string advice)
    {
        var message = Assert.Single(await GetMessages("BrokenSpec"), message => message.Id == id);

        Assert.Contains(advice, message.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_build_without_analyzers_names_the_first_error_of_a_spec_and_how_many_there_are()
    {
        var message = Assert.Single(await GetMessages("BrokenSpecWithoutAnalyzers"));

        Assert.Equal("warning BARS0001 receiver.bars.yaml(13,12)", message.Place);
        Assert.Contains("4 errors", message.Text, StringComparison.Ordinal);
        Assert.Contains("BARS1005", message.Text, StringComparison.Ordinal);
        Assert.Contains("transeint", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_slip_of_an_example_is_reported_at_its_line_and_column_and_nothing_else_is()
    {
        var messages = await GetMessages("BrokenExamples");

        Assert.Equal(
            [
                "error BARS1001 cut-off.json(5,1)",
                "warning BARS3001 slips.json(23,15)",
                "warning BARS3002 slips.json(9,15)",
                "warning BARS3003 slips.json(13,23)",
                "warning BARS3003 slips.json(4,17)",
                "warning BARS3004 slips.json(15,24)",
                "warning BARS3005 slips.json(19,22)",
            ],
            messages.Select(message => message.Place).Order(StringComparer.Ordinal));
        Assert.Contains(
            "Did you mean 'not-supported'?",
            messages.Single(message => message.Id == "BARS3002").Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_another_value_of_one_property_an_example_is_reported_that_the_clean_consumer_accepts()
    {
        var message = Assert.Single(await GetMessages("ExamplesWithoutTheirPreset"));

        Assert.Equal("warning BARS3001 bad-request.json(14,21)", message.Place);
    }

    [Fact]
    public async Task An_example_of_an_earlier_version_is_reported_unless_that_version_is_pinned()
    {
        var message = Assert.Single(await GetMessages("ExampleOfAnEarlierVersion"));

        Assert.Equal("warning BARS3001 timeout.json(7,19)", message.Place);
    }

    [Fact]
    public async Task A_misspelt_role_is_an_error_that_names_the_right_one()
    {
        var message = Assert.Single(await GetMessages("MisspeltRole"));

        Assert.Equal(("error", "BARS9001"), (message.Severity, message.Id));
        Assert.Contains("did you mean 'receiver'?", message.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Presets_joined_by_a_semicolon_are_an_error_that_names_the_plus()
    {
        var message = Assert.Single(await GetMessages("PresetsWithSemicolon"));

        Assert.Equal(("error", "BARS9001"), (message.Severity, message.Id));
        Assert.Contains("'+'", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presets_on_two_lines_without_a_plus_are_an_error_that_names_the_plus()
    {
        var message = Assert.Single(await GetMessages("PresetsOnLinesWithoutPlus"));

        Assert.Equal(("error", "BARS9001"), (message.Severity, message.Id));
        Assert.Contains("'bars-core-1.4.0 nhs-5xx'", message.Text, StringComparison.Ordinal);
        Assert.Contains("Join several with '+'", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_example_and_a_baseline_that_other_lists_name_or_remove_are_checked_all_the_same()
    {
        var messages = await GetMessages("ListedElsewhereBroken");

        Assert.Equal(
            [
                "error BARS1001 baseline.txt(1,1)",
                "warning BARS3002 example.json(1,81)",
                "warning BARS3004 example.json(1,50)",
            ],
            messages.Select(message => message.Place).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("SpecAddedTooLate")]
    [InlineData("SpecAddedTooLateByAnotherFile")]
    public async Task A_spec_that_a_target_adds_too_late_is_an_error_that_names_it_and_the_right_time(string consumer)
    {
        var message = Assert.Single(await GetMessages(consumer));

        Assert.Equal(("error", "BARS9001"), (message.Severity, message.Id));
        Assert.Contains("by-a-target.yml' cannot be read", message.Text, StringComparison.Ordinal);
        Assert.Contains("BeforeTargets=\"PrepareForBuild\"", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FactoryOfTheApi", "SendTooManyRequestsThrottled")]
    [InlineData("FactoryOfASender", "RecBadRequestValue")]
    public async Task A_factory_that_the_role_may_not_emit_does_not_exist(string consumer, string factory)
    {
        var message = Assert.Single(await GetMessages(consumer), message => message.Id == "CS0117");

        Assert.Equal("error CS0117 Answers.cs(9,37)", message.Place);
        Assert.Contains(factory, message.Text, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<BuildMessage>> GetMessages(string consumer) => (await workspace.Build(Group)).GetMessages(consumer);
}
