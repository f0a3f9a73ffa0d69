using System.Text.RegularExpressions;
using BaRS.ErrorGen.Samples.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace BaRS.ErrorGen.SampleSender.Tests;

/// <summary>Every example on the page about durable sending compiles with the library that it is for.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Page = Read("docs", "durable-sending.md");

    private const string Usings = """
        using System;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using MassTransit;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Quartz;
        using Sender.Sending;
        using Temporalio.Activities;
        using Temporalio.Exceptions;
        using Temporalio.Workflows;
        using Wolverine;
        using Wolverine.ErrorHandling;
        using Wolverine.Postgresql;

        """;

    [Theory]
    [InlineData("Wolverine", 2)]
    [InlineData("MassTransit", 2)]
    [InlineData("Quartz.NET", 2)]
    [InlineData("Temporal", 1)]
    public void The_examples_of_a_section_compile(string section, int count)
    {
        var examples = Section(section);
        Assert.Equal(count, examples.Count);
        Assert.Empty(Compile(Usings + string.Join("\n", examples.Select(Complete))));
    }

    /// <summary>The control of the test above.</summary>
    [Fact]
    public void An_example_that_does_not_compile_is_seen() =>
        Assert.NotEmpty(Compile(Usings + Section("Quartz.NET")[0].Replace("DeleteJob", "Delete", StringComparison.Ordinal)));

    [Fact]
    public void The_decision_is_that_of_the_sample()
    {
        var quoted = Section("What a durable sender has to do")[0];
        Assert.Contains(
            string.Concat(quoted.Split('\n').Select(line => line.Trim())),
            string.Concat(Read("samples", "Sender", "Sending", "Attempt.cs").Split('\n').Select(line => line.Trim())),
            StringComparison.Ordinal);
    }

    private static string Read(params string[] path) => File.ReadAllText(RepositoryFolder.GetPath(path)).ReplaceLineEndings("\n");

    private static List<string> Section(string name) =>
    [
        .. Example()
            .Matches(Page.Split("\n## ").Single(section => section.StartsWith(name + "\n", StringComparison.Ordinal)))
            .Select(example => example.Groups["code"].Value),
    ];

    // Types stand as they are, statements in a method that has what they name.
    private static string Complete(string example) => example.Contains(" class ", StringComparison.Ordinal)
        ? example
        : $$"""
            internal static class Setup
            {
                public static async Task RunAsync(
                    IHostApplicationBuilder builder, IServiceCollection services, string connectionString,
                    OutgoingMessage message, IScheduler scheduler, CancellationToken cancellationToken)
                {
                    await Task.Yield();
                    {{example}}
                }
            }
            """;

    private static IEnumerable<Diagnostic> Compile(string source) => CSharpCompilation
        .Create(
            "Examples",
            [CSharpSyntaxTree.ParseText(source)],
            File.ReadLines(Path.Combine(AppContext.BaseDirectory, "references.txt")).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
        .GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id is not ("CS1701" or "CS1702"));

    [GeneratedRegex("```csharp\n(?<code>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Example();
}
