using BaRS.ErrorGen.Package.Tests.Support;

namespace BaRS.ErrorGen.Package.Tests;

/// <summary>
/// Projects of every kind that the package serves, with warnings as errors, a documentation file and every analyzer
/// of the SDK.
/// </summary>
[Collection(SharedConsumers.Name)]
public sealed class CleanConsumerTests(ConsumerWorkspace workspace)
{
    internal const string Group = "Clean";

    [Theory]
    [InlineData("Net10", "net10.0")]
    [InlineData("NullableOff", "net10.0")]
    [InlineData("Net8", "net8.0")]
    [InlineData("NetStandard20", "netstandard2.0")]
    [InlineData("NetStandard20WithBuffers", "netstandard2.0")]
    [InlineData("Net472", "net472")]
    [InlineData("My-Receiver", "net10.0")]
    [InlineData("Friend", "net10.0")]
    [InlineData("Friend.Tests", "net10.0")]
    [InlineData("RoleReceiver", "net10.0")]
    [InlineData("RoleSender", "net10.0")]
    [InlineData("RoleAll", "net10.0")]
    [InlineData("PublicLibrary", "net10.0")]
    [InlineData("PublicLibrary.User", "net10.0")]
    [InlineData("PresetDefault", "net10.0")]
    [InlineData("PresetPinned", "net10.0")]
    [InlineData("PresetAlias", "net10.0")]
    [InlineData("TwoFolders", "net10.0")]
    [InlineData("TwoGenerators", "net10.0")]
    [InlineData("TwoGeneratorsSideBySide", "net10.0")]
    [InlineData("OtherGenerator", "netstandard2.0")]
    [InlineData("SpecItems", "net10.0")]
    [InlineData("SpecItemsOff", "net10.0")]
    [InlineData("OutcomeExamples", "net10.0")]
    [InlineData("ListedElsewhere", "net10.0")]
    [InlineData("PropertiesOnLines", "net10.0")]
    [InlineData("C#Receiver", "net10.0")]
    [InlineData("TestingPlatform", "net10.0")]
    [InlineData("WebApp", "net10.0")]
    [InlineData("ReceiverOnNet8", "net8.0")]
    [InlineData("Sender", "net10.0")]
    [InlineData("SenderOnNet472", "net472")]
    public async Task A_consumer_builds_without_a_warning(string consumer, string framework)
    {
        var log = await workspace.Build(Group);

        Assert.Empty(log.GetMessages(consumer));
        var output = workspace.GetPath(Group, consumer, "bin", "Debug", framework);
        Assert.True(
            File.Exists(Path.Combine(output, consumer + ".dll")) || File.Exists(Path.Combine(output, consumer + ".exe")),
            log.Output);
    }

    [Fact]
    public async Task The_build_of_all_clean_consumers_succeeds()
    {
        var log = await workspace.Build(Group);

        Assert.True(log.ExitCode == 0, log.Output);
    }

    [Fact]
    public async Task Nothing_of_the_package_is_copied_beside_the_consumer()
    {
        await workspace.Build(Group);

        var files = Directory.GetFiles(workspace.GetPath(Group, "Net10", "bin", "Debug", "net10.0")).Select(Path.GetFileName);
        Assert.DoesNotContain(
            files,
            name => name!.StartsWith("BaRS.", StringComparison.Ordinal) || name.StartsWith("Yaml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ListedElsewhere")]
    [InlineData("WebApp")]
    public async Task A_second_build_of_a_project_whose_files_a_target_collects_or_writes_compiles_nothing(string consumer)
    {
        await workspace.Build(Group);
        var assembly = workspace.GetPath(Group, consumer, "obj", "Debug", "net10.0", consumer + ".dll");
        var built = File.GetLastWriteTimeUtc(assembly);

        Assert.Equal(0, (await workspace.BuildAlone(Group, consumer, "--no-restore")).ExitCode);
        Assert.Equal(built, File.GetLastWriteTimeUtc(assembly));
    }

    [Fact]
    public async Task A_second_build_compiles_nothing_and_an_edit_of_the_spec_does()
    {
        await workspace.Build(Group);
        var assembly = workspace.GetPath(Group, "TwoFolders", "obj", "Debug", "net10.0", "TwoFolders.dll");
        var built = File.GetLastWriteTimeUtc(assembly);

        Assert.Equal(0, (await workspace.BuildAlone(Group, "TwoFolders", "--no-restore")).ExitCode);
        Assert.Equal(built, File.GetLastWriteTimeUtc(assembly));

        var spec = workspace.GetPath(Group, "TwoFolders", "Booking", "receiver.bars.yaml");
        File.WriteAllText(spec, File.ReadAllText(spec).Replace("SlotTaken", "SlotGone", StringComparison.Ordinal));
        var log = await workspace.BuildAlone(Group, "TwoFolders", "--no-restore");
        Assert.Equal(["error CS0117 Answers.cs(8,20)"], log.GetMessages("TwoFolders").Select(message => message.Place));
    }
}
