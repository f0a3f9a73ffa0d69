using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Resources;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Presets;

/// <summary>What holds of every preset.</summary>
public sealed class PresetTests
{
    public static TheoryData<string> Presets => [.. PresetLibrary.Names];

    [Theory]
    [MemberData(nameof(Presets))]
    public async Task A_preset_has_no_finding_but_the_status_that_its_note_explains(string preset)
    {
        var diagnostics = await SpecVerifier.DiagnosticsAsync(
            Consumer.Create(Repository.Read("spec", preset + ".yaml")) with { Properties = [("BarsErrorGenPresets", Extended(preset))] });
        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Id is not "BARS1010" and not "BARS1007"));
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_preset_has_no_diagnostics_but_the_reference_id_because_the_standard_leaves_the_words_to_the_receiver(string preset) =>
        Assert.Equal(
            preset == "bars-core-1.6.0" ? ["    diagnostics: \"Reference ID: {referenceId}\""] : [],
            Repository.Read("spec", preset + ".yaml").Split('\n').Where(line => line.Contains("diagnostics:", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Presets))]
    public void The_embedded_preset_is_the_file_of_the_repository(string preset) =>
        Assert.Equal(Repository.Read("spec", preset + ".yaml"), EmbeddedText.Read("preset/" + preset));

    /// <summary>The presets that a preset extends, as the property names them.</summary>
    private static string Extended(string preset) =>
        string.Join("+", PresetLibrary.Resolve([preset]).Select(PresetLibrary.GetName).Where(name => name != preset))
            is { Length: > 0 } names
            ? names
            : "none";

    [Fact]
    public void The_copy_of_the_reference_data_is_the_data()
    {
        if (Repository.SharedReference is not { } shared)
            return;

        var files = Directory.GetFiles(shared).Select(Path.GetFileName).Order().ToList();
        Assert.Equal(files, Directory.GetFiles(Repository.GetPath("spec", "reference")).Select(Path.GetFileName).Order());
        Assert.All(
            files,
            file => Assert.Equal(
                File.ReadAllBytes(Path.Combine(shared, file!)),
                File.ReadAllBytes(Repository.GetPath("spec", "reference", file!))));
    }
}
