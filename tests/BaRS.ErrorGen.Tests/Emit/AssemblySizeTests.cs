using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace BaRS.ErrorGen.Tests.Emit;

/// <summary>What the generated code adds to a consumer's assembly, which is all that ships of it.</summary>
public sealed class AssemblySizeTests(ITestOutputHelper output)
{
    private const int MostBytes = 112_000;

    [Fact]
    public void The_default_preset_adds_less_than_112_kB_to_a_receivers_release_build()
    {
        var without = ReleaseSize(new Consumer().Compile());
        var with = ReleaseSize(GeneratorHarness.RunClean(new Consumer()).Compilation);

        output.WriteLine($"{with} - {without} = {with - without} bytes");
        // So that a generator that made nothing would not be the best of all.
        Assert.InRange(with - without, MostBytes / 10, MostBytes - 1);
    }

    private static long ReleaseSize(Compilation compilation)
    {
        using var assembly = new MemoryStream();
        var release =
            compilation.WithOptions(((CSharpCompilationOptions)compilation.Options).WithOptimizationLevel(OptimizationLevel.Release));
        var emitted = release.Emit(assembly);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Take(5)));
        return assembly.Length;
    }
}
