namespace BaRS.ErrorGen.Tool.Tests.Exports;

/// <summary>What all exports have in common.</summary>
public sealed class ExportTests
{
    public static TheoryData<string> Forms => ["markdown", "csv", "json", "openapi"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_role_chooses_what_it_emits(string form)
    {
        var receiver = (await ToolRun.Of("export", form, "--role", "receiver")).Succeeded();
        Assert.Contains("RecBadRequestValueSlotStart", receiver, StringComparison.Ordinal);
        Assert.DoesNotContain("SendBadRequestRequired", receiver, StringComparison.Ordinal);
        var api = (await ToolRun.Of("export", form, "--role", "api")).Succeeded();
        Assert.DoesNotContain("RecBadRequestValueSlotStart", api, StringComparison.Ordinal);
        Assert.Contains("SendBadRequestRequired", api, StringComparison.Ordinal);
        Assert.Contains(
            "emits no errors. Use receiver, api or all.",
            (await ToolRun.Of("export", form, "--role", "sender")).Refused(),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_same_spec_gives_the_same_bytes(string form)
    {
        var first = (await ToolRun.Of("export", form)).Succeeded();
        Assert.Equal(first, (await ToolRun.Of("export", form)).Succeeded());
        Assert.EndsWith("\n", first, StringComparison.Ordinal);
        if (form != "csv")
            Assert.DoesNotContain("\r", first, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_file_that_exists_is_overwritten_only_by_force(string form)
    {
        using var folder = new TemporaryFolder();
        folder.Write("out", "mine");
        Assert.Contains(
            "exists. To overwrite it, add --force.",
            (await ToolRun.In(folder.Path, "export", form, "-o", "out")).Refused(),
            StringComparison.Ordinal);
        Assert.Equal("mine", folder.Read("out"));
        Assert.Empty((await ToolRun.In(folder.Path, "export", form, "-o", "out", "--force")).Succeeded());
        Assert.Contains("RecTimeout", folder.Read("out"), StringComparison.Ordinal);
        Assert.Equal(["out"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_spec_of_ones_own_is_exported_with_its_presets(string form)
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "own.bars.yaml",
            "\uFEFFformat: bars-errors/1\r\nextends: bars-core-1.0.0\r\nscenarios:\r\n"
                + "  - { name: OwnOne, status: 404, code: REC_NOT_FOUND, issue: not-found, text: A. }\r\n");
        var text = (await ToolRun.In(folder.Path, "export", form, "--spec", "own.bars.yaml")).Succeeded();
        Assert.Contains("OwnOne", text, StringComparison.Ordinal);
        Assert.Contains("RecServerErrorTransient", text, StringComparison.Ordinal);
        Assert.DoesNotContain("RecNotFoundSlotService", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no preset named 'nothing'.", "csv", "--preset", "nothing")]
    [InlineData("'nobody' is not a role.", "json", "--role", "nobody")]
    [InlineData("'missing.yaml' does not exist.", "markdown", "--spec", "missing.yaml")]
    [InlineData("The spec has errors. The first is ", "openapi", "--spec", "broken.bars.yaml")]
    [InlineData("is a folder. Give the name of a file.", "csv", "-o", ".")]
    [InlineData("The path behind --output is empty.", "csv", "-o", "")]
    [InlineData("'2.0'", "openapi", "--openapi", "2.0")]
    [InlineData("Required command was not provided.")]
    public async Task What_cannot_be_exported_is_refused(string message, params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.bars.yaml", "format: bars-errors/1\nscenarios:\n  - { status: 404 }\n");
        Assert.Contains(message, (await ToolRun.In(folder.Path, ["export", .. args])).Refused(), StringComparison.Ordinal);
    }
}
