using BaRS.ErrorGen.Package.Tests.Support;

namespace BaRS.ErrorGen.Package.Tests;

/// <summary>A web project, whose JSON files the SDK publishes: what the package adds to it stays where it is.</summary>
[Collection(SharedConsumers.Name)]
public sealed class WebAppTests(ConsumerWorkspace workspace)
{
    private const string Group = CleanConsumerTests.Group;
    private const string Consumer = "WebApp";

    [Fact]
    public async Task The_property_writes_the_schema_of_the_package_beside_the_spec()
    {
        await workspace.Build(Group);

        Assert.Equal(await File.ReadAllBytesAsync(Repository.GetPath("spec", "bars-errors.schema.json")), await File.ReadAllBytesAsync(Schema));
    }

    [Fact]
    public async Task A_schema_of_another_version_is_replaced_and_one_with_other_line_endings_stays()
    {
        await workspace.Build(Group);
        var text = await File.ReadAllTextAsync(Schema);

        await File.WriteAllTextAsync(Schema, "{}\n");
        Assert.Contains("(schema written)", (await Build()).Output, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(Schema));

        var checkedOut = text.ReplaceLineEndings("\r\n");
        await File.WriteAllTextAsync(Schema, checkedOut);
        Assert.DoesNotContain("(schema written)", (await Build()).Output, StringComparison.Ordinal);
        Assert.Equal(checkedOut, await File.ReadAllTextAsync(Schema));
        await File.WriteAllTextAsync(Schema, text);
    }

    [Fact]
    public async Task Neither_the_schema_nor_the_examples_are_published_unless_the_project_says_so()
    {
        await workspace.Build(Group);

        var published = (await workspace.Publish(Group, Consumer)).Where(file => file.EndsWith(".json", StringComparison.Ordinal));

        Assert.Equal(
            [
                "Examples/always.json",
                "WebApp.deps.json",
                "WebApp.runtimeconfig.json",
                "WebApp.staticwebassets.endpoints.json",
                "appsettings.json",
                "wwwroot/slot.json",
            ],
            published.Order(StringComparer.Ordinal));
    }

    private string Schema => workspace.GetPath(Group, Consumer, "Specs", "bars-errors.schema.json");

    private Task<BuildLog> Build() => workspace.BuildAlone(Group, Consumer, "--no-restore");
}
