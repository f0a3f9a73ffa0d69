using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Tool.Tests.Probe.Support;

namespace BaRS.ErrorGen.Tool.Tests.Probe;

/// <summary>Against the sample receiver, which answers everything as it should.</summary>
[Collection(ReceiverTests.Name)]
public sealed class RightReceiverTests(SampleReceiver receiver)
{
    /// <summary>What nobody can provoke from outside, or not without a token.</summary>
    private static readonly string[] NotRun =
    [
        "A59", "unauthenticated", "body-too-large", "forbidden", "too-many-requests", "timeout", "unavailable", "not-implemented",
        "unhandled-exception",
    ];

    [Fact]
    public async Task All_conditions_are_right_but_the_one_that_contradicts_another()
    {
        var output = await ProbeOutput.OfAsync(receiver.Address);

        Assert.Empty(output.With("fail"));
        Assert.Equal(NotRun, output.With("not-run"));
        Assert.Equal(61, output.With("pass").Count(id => id[0] == 'A'));
        Assert.Equal(0, output.Run.ExitCode);
        Assert.Empty(output.Root.GetProperty("remarks").EnumerateArray());
    }

    [Fact]
    public async Task What_is_not_run_has_a_reason()
    {
        var output = await ProbeOutput.OfAsync(receiver.Address, "--only", "A59", "--only", "exits");

        Assert.All(output.With("not-run"), id => Assert.EndsWith(".", output.Reason(id), StringComparison.Ordinal));
        Assert.Contains("A41", output.Reason("A59"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_of_validation_requests_is_held_to_the_other_of_the_two_conditions()
    {
        using var folder = new TemporaryFolder();
        await using var app = await SampleReceiver.StartAsync(folder, "--ValidationRequests", "true");

        var output = await ProbeOutput.OfAsync(app.Urls.Single(), "--validation-ids", "--only", "A41", "--only", "A59");

        Assert.Contains("A59", output.With("pass"));
        Assert.Equal(["A41"], output.With("not-run"));
    }

    [Fact]
    public async Task Slots_are_found_by_the_search_and_free_again_afterwards()
    {
        string[] args = ["probe", receiver.Address, "--service", SampleReceiver.Service, "--only", "A51", "--only", "correct"];

        for (var i = 0; i < 2; i++)
        {
            var output = (await ToolRun.Of(args)).Succeeded();
            Assert.Contains("right    A51:", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_receiver_is_asked_only_for_the_messages_that_it_takes()
    {
        var output = await ProbeOutput.OfAsync(receiver.Address, "--takes", "booking", "--skip", "exits");

        Assert.Empty(output.With("fail"));
        Assert.Contains("A53", output.With("pass"));
        Assert.Contains("A39", output.With("not-run"));
        Assert.Contains("--takes", output.Reason("A39"), StringComparison.Ordinal);
        Assert.DoesNotContain("accepts-referral", output.Checks.Keys);
    }

    [Fact]
    public async Task The_messages_can_be_the_users_own()
    {
        using var folder = new TemporaryFolder();
        var message = (await File.ReadAllTextAsync(
            Repository.GetPath("src", "BaRS.ErrorGen.Tool", "Probe", "Messages", "booking.json")))
            .Replace("Sent by the probe of bars-errors", "A booking of our own", StringComparison.Ordinal);
        folder.Write("booking.json", message);

        var output = await ProbeOutput.OfAsync(receiver.Address, "--bodies", folder.Path, "--only", "A33", "--only", "A51");

        Assert.Empty(output.With("fail"));
        Assert.Contains("A booking of our own", output.Run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_whose_element_the_users_message_does_not_have_is_not_run()
    {
        using var folder = new TemporaryFolder();
        folder.Write("referral.json", """{ "resourceType": "Bundle", "type": "message", "entry": [] }""");

        var output = await ProbeOutput.OfAsync(receiver.Address, "--bodies", folder.Path, "--only", "A39", "--skip", "correct");

        Assert.Equal(["A39"], output.With("not-run"));
    }

    [Fact]
    public void Each_exit_is_tried_or_listed_or_is_that_of_a_condition()
    {
        string[] ofConditions = ["not-found", "conflict", "bundle-received"];
        var settings = TestSettings.Create();
        var ids = BaRS.ErrorGen.Tool.Probe.Conditions.AllChecks.InOrder(TestSettings.Specification, settings)
            .Select(check => check.Id)
            .ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            SpecFormat.Exits.Keys.Select(key => key.Name).Except(ofConditions),
            exit => Assert.Contains(ids, id => id.Split(' ')[0] == exit));
    }
}
