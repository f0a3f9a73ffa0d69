using System.IO.Compression;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Package.Tests.Support;

namespace BaRS.ErrorGen.Package.Tests;

/// <summary>The tool, installed from its package into a fresh folder.</summary>
[Collection(SharedConsumers.Name)]
public sealed class ToolTests(ConsumerWorkspace workspace)
{
    [Fact]
    public void The_package_of_the_tool_holds_one_framework_and_no_documentation_files()
    {
        using var package = ZipFile.OpenRead(workspace.Package.ToolFile);
        var names = package.Entries.Select(entry => entry.FullName).ToList();
        Assert.Contains("README.md", names);
        Assert.Contains("LICENSE", names);
        Assert.Contains("tools/net8.0/any/YamlDotNet.dll", names);
        Assert.All(
            names.Where(name => name.StartsWith("tools/", StringComparison.Ordinal)),
            name => Assert.StartsWith("tools/net8.0/any/", name, StringComparison.Ordinal));
        Assert.DoesNotContain(names, name => Regex.IsMatch(name, @"^tools/.*BaRS.*\.xml$"));
    }

    [Fact]
    public async Task The_tool_is_installed_from_its_package_and_each_command_runs()
    {
        var (program, folder) = await workspace.InstallTool();
        async Task<CommandResult> Run(params string[] arguments) => await DotnetCommand.RunProgram(program, folder, arguments);

        Assert.Matches(@"\A\d+\.\d+\.\d+\s*\z", (await Run("--version")).GetOutput("--version"));
        var help = (await Run("--help")).GetOutput("--help");
        var commands = Regex.Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..], @"(?m)^  ([a-z]+)")
            .Select(match => match.Groups[1].Value)
            .ToList();
        Assert.Superset(new HashSet<string> { "lint", "show", "explain" }, commands.ToHashSet());
        foreach (var command in commands)
            Assert.Contains($"bars-errors {command}", (await Run(command, "--help")).GetOutput(command), StringComparison.Ordinal);

        Assert.Contains("RecConflictDuplicate", (await Run("show", "409")).GetOutput("show"), StringComparison.Ordinal);
        var explained = await Run("explain", "409", "REC_TIMEOUT", "timeout");
        Assert.Contains("409 REC_TIMEOUT timeout: a sender", explained.GetOutput("explain"), StringComparison.Ordinal);
        var spec = Path.Combine(folder, "tool.bars.yaml");
        await File.WriteAllTextAsync(spec, "format: bars-errors/1\nscenarios:\n  - status: 200\n");
        var lint = await Run("lint", spec);
        Assert.Equal(1, lint.ExitCode);
        Assert.Contains("BARS1004", lint.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Run("lint", "nowhere")).ExitCode);
    }
}
