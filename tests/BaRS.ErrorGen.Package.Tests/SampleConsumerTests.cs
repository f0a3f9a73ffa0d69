using BaRS.ErrorGen.Package.Tests.Support;

namespace BaRS.ErrorGen.Package.Tests;

/// <summary>The sample receiver, outside the repository and against the package, with one word of one example changed.</summary>
[Collection(SharedConsumers.Name)]
public sealed class SampleConsumerTests(ConsumerWorkspace workspace)
{
    private const string Group = "Sample";

    [Fact]
    public async Task A_defect_in_an_example_is_a_warning_of_the_samples_build_at_its_place_and_the_only_one()
    {
        var example = workspace.GetPath(Group, "Receiver", "Examples", "slot-start-invalid.json");
        var lines = File.ReadAllLines(example);
        var line = Array.FindIndex(lines, text => text.Contains("\"code\": \"value\"", StringComparison.Ordinal));
        var column = lines[line].IndexOf("\"value\"", StringComparison.Ordinal);
        lines[line] = lines[line].Replace("value", "valeu", StringComparison.Ordinal);
        File.WriteAllLines(example, lines);

        var log = await workspace.Build(Group);

        Assert.True(log.ExitCode == 0, log.Output);
        var message = Assert.Single(log.GetMessages("Receiver"));
        Assert.Equal($"warning BARS3002 slot-start-invalid.json({line + 1},{column + 1})", message.Place);
        Assert.Contains("Did you mean 'value'?", message.Text, StringComparison.Ordinal);
    }
}
