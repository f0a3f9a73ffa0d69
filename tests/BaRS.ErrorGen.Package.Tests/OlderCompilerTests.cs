using BaRS.ErrorGen.Package.Tests.Support;

namespace BaRS.ErrorGen.Package.Tests;

/// <summary>What an SDK picks whose compiler is the oldest that the package serves.</summary>
[Collection(SharedConsumers.Name)]
public sealed class OlderCompilerTests(ConsumerWorkspace workspace)
{
    private const string Group = "OlderCompiler";

    [Fact]
    public async Task Roslyn_4_8_loads_the_generator_and_nothing_newer()
    {
        var log = await Build();

        Assert.Equal(0, log.ExitCode);
        Assert.Empty(log.GetMessages("Roslyn48"));
        // The code fixes are newer than this compiler: it must not see them.
        Assert.Contains("roslyn4.8 loads BaRS.ErrorGen YamlDotNet", log.Output.Split('\n').Select(line => line.Trim()));
    }

    [Fact]
    public async Task The_compiler_of_this_SDK_loads_the_code_fixes_too()
    {
        await Build(); // First, so that this build does not take its place.
        var log = await workspace.BuildAlone(Group, "Roslyn48");

        Assert.Empty(log.GetMessages("Roslyn48"));
        var loaded = log.Output
            .Split('\n')
            .Select(line => line.Trim())
            .Single(line => line.Contains(" loads ", StringComparison.Ordinal))
            .Split(' ')[2..];
        Assert.Equal(["BaRS.ErrorGen", "BaRS.ErrorGen.CodeFixes", "YamlDotNet"], loaded.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_generated_for_Roslyn_4_8_runs()
    {
        await Build();

        Assert.Contains("\"diagnostics\":\"As the .NET 8 SDK.\"", await workspace.RunConsumer(Group, "Roslyn48"), StringComparison.Ordinal);
    }

    private Task<BuildLog> Build() => workspace.Build(Group, "-p:CompilerApiVersion=roslyn4.8");
}
