using System.Text.RegularExpressions;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Presets;
using BaRS.ErrorGen.Tests.Support;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Tests.Validation;

/// <summary>Which scenarios answer an exit, and BARS1017 for those that cannot.</summary>
public sealed class ExitTests
{
    public static TheoryData<string> CorePresets =>
        ["bars-core-1.0.0", "bars-core-1.0.0-full", "bars-core-1.4.0", "bars-core-1.5.0", "bars-core-1.6.0"];

    [Theory]
    [MemberData(nameof(CorePresets))]
    public void Every_Core_preset_answers_every_exit_with_a_scenario_of_the_receiver(string preset)
    {
        var specification = FailureTable.Preset(preset);
        var exits = specification.Exits.Select(exit => exit.Exit).ToList();

        // The general table has no scenario that proves delivery.
        var missing = preset == "bars-core-1.0.0" ? ["message-processed"] : Array.Empty<string>();
        Assert.Equal(SpecFormat.Exits.Keys.Select(key => key.Name).Except(missing), exits);
        Assert.All(
            specification.Exits.SelectMany(exit => exit.Scenarios),
            name => Assert.True(specification.Scenarios.Single(scenario => scenario.Name == name).Origin.HasFlag(Origin.Receiver), name));
    }

    [Fact]
    public void Only_a_processed_message_is_answered_with_a_receipt()
    {
        var specification = FailureTable.Preset("bars-core-1.5.0");
        var receipts = specification.Exits
            .Where(exit => exit.Scenarios.Any(
                name => specification.Scenarios.Single(scenario => scenario.Name == name).Retry.Action == RetryAction.AlreadyDelivered))
            .Select(exit => exit.Exit);
        Assert.Equal(["message-processed"], receipts);
    }

    [Fact]
    public void The_generated_enum_has_a_member_for_each_exit()
    {
        var text = Repository.Read("src", "BaRS.ErrorGen.Library", "AspNetCore", "BarsExit.cs");
        var members = Regex.Matches(text, @"^        (\w+)( = 0)?,$", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value);
        Assert.Equal(SpecFormat.Exits.Keys.Select(key => Identifier.PascalCase(key.Name)).Prepend("None"), members);
    }

    [Fact]
    public async Task A_name_that_is_no_scenario_is_reported_and_the_others_of_the_exit_are_used()
    {
        var messages = await SpecVerifier.CheckAsync(
            "exits:\n  timeout: [{|BARS1017:RecTimeoutConection|}, RecTimeoutConnection]\n  conflict: {|BARS1017:Nothing|}\n");
        Assert.Equal(
            [
                "The exit 'timeout' names 'RecTimeoutConection', which is not a scenario in force. Did you mean 'RecTimeoutConnection'?",
                "The exit 'conflict' names 'Nothing', which is not a scenario in force. Correct the name.",
            ],
            messages);
        Assert.Equal(["RecTimeoutConnection"], Find("exits: { timeout: [RecTimeoutConection, RecTimeoutConnection] }\n", "timeout"));
    }

    [Fact]
    public async Task A_scenario_that_the_role_does_not_emit_is_reported()
    {
        const string spec = "exits:\n  forbidden: {|BARS1017:SendForbidden|}\n";
        var message = Assert.Single(await SpecVerifier.CheckAsync(spec));
        Assert.Equal(
            "The exit 'forbidden' names 'SendForbidden', which a receiver does not emit. Use a scenario with the origin 'receiver'.",
            message);
        Assert.Empty(await SpecVerifier.CheckAsync("exits:\n  forbidden: SendForbidden\n", ("BarsErrorGenRole", "api")));
        Assert.Empty(await SpecVerifier.CheckAsync("exits:\n  forbidden: SendForbidden\n", ("BarsErrorGenRole", "all")));
        Assert.Single(await SpecVerifier.CheckAsync(spec, ("BarsErrorGenRole", "receiver+sender")));
    }

    [Fact]
    public async Task A_preset_s_exit_that_loses_its_scenario_is_reported_where_it_is_removed()
    {
        var message = Assert.Single(await SpecVerifier.CheckAsync("remove: [RecNotFoundAppointmentId, {|BARS1017:RecConflict|}]\n"));
        Assert.Equal("Without 'RecConflict', the exit 'conflict' has no scenario. Name another one for it under 'exits'.", message);
        Assert.Empty(await SpecVerifier.CheckAsync("remove: [RecConflict]\nexits: { conflict: RecBadRequestValue }\n"));
        Assert.Empty(await SpecVerifier.CheckAsync("remove: [RecConflict]\n", ("BarsErrorGenRole", "sender")));
    }

    [Fact]
    public async Task An_unknown_exit_is_an_unknown_key() =>
        Assert.StartsWith(
            "'time-out' is not a valid key here. Did you mean 'timeout'?",
            Assert.Single(await SpecVerifier.CheckAsync("exits:\n  {|BARS1002:time-out|}: RecTimeoutConnection\n")),
            StringComparison.Ordinal);

    [Fact]
    public void A_file_replaces_what_presets_say_of_an_exit_and_leaves_the_others()
    {
        const string spec = "exits: { not-found: RecNotFoundSlotService }\n";
        Assert.Equal(["RecNotFoundSlotService"], Find(spec, "not-found"));
        Assert.Equal(["RecConflict"], Find(spec, "conflict"));
    }

    private static EquatableArray<string> Find(string spec, string exit)
    {
        var file = new SpecFile("/a.bars.yaml", ParsedSpec.Parse(new TextFile("format: bars-errors/1\n" + spec), CancellationToken.None));
        return SpecCompiler.Compile([file], PresetSelection.Unset, CancellationToken.None)
            .Specification.Exits.Single(entry => entry.Exit == exit).Scenarios;
    }
}
