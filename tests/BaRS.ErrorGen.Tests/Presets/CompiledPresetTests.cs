using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Presets;

/// <summary>The presets as they are kept for projects without a spec of their own: what their YAML gives, and nothing else.</summary>
public sealed class CompiledPresetTests
{
    public static TheoryData<string> Presets => [.. PresetLibrary.Names, PresetLibrary.None];

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_compiled_preset_is_what_its_YAML_gives(string name)
    {
        var fromYaml = SpecCompiler.CompileFiles([], Select(name), CancellationToken.None);
        var text = CompiledPresetText.Write(new CompiledPreset(fromYaml.Specification, [.. fromYaml.Places.Select(place => place.Path)]));
        Repository.Keep(text, "src", "BaRS.ErrorGen.Core", "Presets", "Compiled", name + ".tsv");
        Assert.Equal(fromYaml.Specification, CompiledPresetText.Read(text).Specification);
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_project_without_files_gets_the_compiled_preset(string name)
    {
        var compiled = SpecCompiler.Compile([], Select(name), CancellationToken.None);
        var fromYaml = SpecCompiler.CompileFiles([], Select(name), CancellationToken.None);
        Assert.NotNull(CompiledPreset.Find(name));
        Assert.Equal(fromYaml.Specification, compiled.Specification);
        Assert.Equal(fromYaml.Places.Select(place => (place.File, place.Path)), compiled.Places.Select(place => (place.File, place.Path)));
        Assert.Empty(compiled.Files);
        Assert.True(compiled.IsWhole);
    }

    [Fact]
    public void Without_a_property_it_is_the_default_and_of_several_presets_none_is_compiled()
    {
        Assert.Equal(PresetLibrary.Default, PresetSelection.Unset.WithoutFiles);
        Assert.Null(new PresetSelection(new EquatableArray<string>(["bars-core-1.5.0", "nhs-5xx"])).WithoutFiles);
    }

    [Fact]
    public void Every_character_comes_back()
    {
        var writer = new FieldWriter();
        string?[] fields = ["a\tb", "c\nd\r", "\\t", "", null, "é\u0001", "\\-"];
        writer.Line(fields);
        writer.Line("next");
        var reader = new FieldReader(writer.ToString());
        Assert.True(reader.NextLine());
        Assert.Equal(fields, fields.Select(_ => reader.TextOrNull()).ToList());
        Assert.True(reader.NextLine());
        Assert.Equal(["next"], reader.Rest());
        Assert.False(reader.NextLine());
    }

    [Fact]
    public void A_line_that_is_cut_off_is_an_error_of_ours() =>
        Assert.Throws<InvalidOperationException>(() => CompiledPresetText.Read("policy\tnever\t0\n"));

    private static PresetSelection Select(string name) => new(new EquatableArray<string>(name == PresetLibrary.None ? [] : [name]));
}
