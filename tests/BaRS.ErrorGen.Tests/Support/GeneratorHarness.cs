using System.Collections.Immutable;
using System.Reflection;
using BaRS.ErrorGen.Pipeline;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>
/// Runs the generator as every test should: twice, so that each generator test is also a test of the cache; with a look
/// for anything of the compiler that a step keeps alive; and with a compilation of the result, warnings as errors.
/// </summary>
internal static class GeneratorHarness
{
    public static GeneratedProject Run(Consumer consumer) => Run(consumer, new ErrorSpecGenerator());

    public static GeneratedProject Run(Consumer consumer, ErrorSpecGenerator generator)
    {
        var compilation = consumer.Compile();
        var driver = consumer.Driver(generator).RunGenerators(compilation);
        var first = driver.GetRunResult().Results.Single();
        driver = driver.RunGenerators(compilation);
        CheckNothingRanAgain(driver.GetRunResult().Results.Single());
        CheckNothingLeaks(first);
        return new GeneratedProject(
            consumer,
            compilation.AddSyntaxTrees(first.GeneratedSources.Select(source => source.SyntaxTree)),
            first);
    }

    /// <summary>Runs the generator and asserts that the result compiles without a warning and the generator said nothing.</summary>
    public static GeneratedProject RunClean(Consumer consumer)
    {
        var project = Run(consumer);
        Assert.Empty(project.Result.Diagnostics);
        project.CheckCompiles();
        return project;
    }

    /// <summary>Runs the generator and asserts that the result compiles and stands in a namespace.</summary>
    public static void RunCompiles(Consumer consumer, string expectedNamespace) =>
        Assert.Contains($"\nnamespace {expectedNamespace}\n", RunClean(consumer)["BarsErrors"]);

    /// <summary>On the same compilation nothing may run: not even to find out that it came out equal.</summary>
    public static void CheckNothingRanAgain(GeneratorRunResult second)
    {
        foreach (var (name, steps) in second.TrackedSteps.Where(step => TrackedNames.Contains(step.Key)))
        {
            foreach (var (_, reason) in steps.SelectMany(step => step.Outputs))
                Assert.True(reason == IncrementalStepRunReason.Cached, $"Step {name} was {reason} on the same compilation.");
        }
    }

    /// <summary>A step that holds a symbol, a tree or a location keeps a whole compilation alive between keystrokes.</summary>
    public static void CheckNothingLeaks(GeneratorRunResult result)
    {
        foreach (var (name, steps) in result.TrackedSteps.Where(step => TrackedNames.Contains(step.Key)))
        {
            foreach (var (value, _) in steps.SelectMany(step => step.Outputs))
            {
                var leak = LeakWalk.Find(value);
                Assert.True(leak is null, $"Step {name} keeps {leak} alive.");
            }
        }
    }

    /// <summary>The names of our own steps; Roslyn tracks its inputs under names of its own.</summary>
    public static ImmutableHashSet<string> TrackedNames { get; } =
    [
        .. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!),
    ];
}
