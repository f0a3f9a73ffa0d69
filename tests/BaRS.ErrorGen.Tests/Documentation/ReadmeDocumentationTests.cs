using System.Globalization;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>
/// The C# of README.md, in a project without settings: the whole Program.cs compiles and no rule reports anything, and the
/// existing code gives the message quoted behind it. With the switch on, the message is rewritten.
/// </summary>
public sealed partial class ReadmeDocumentationTests
{
    /// <summary>What `dotnet new web` imports implicitly and Program.cs needs.</summary>
    private const string Usings = """
        global using System;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        """;

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs", "aspnetcore.md")]
    public async Task The_whole_Program_cs_compiles_and_no_rule_reports_anything(params string[] page)
    {
        var program = Program().Match(Repository.Read(page)).Groups["code"].Value;
        Assert.Contains("app.Run();", program, StringComparison.Ordinal);
        var consumer = Consumer.WebApp with { Sources = [program, Usings] };
        var compilation = consumer.Compile();
        var application = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        consumer.Driver().RunGeneratorsAndUpdateCompilation(application, out var generated, out _);

        Assert.Empty(generated.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Empty(await CodeVerifier.AnalyseAsync(generated, consumer));
    }

    [Fact]
    public async Task The_existing_code_gives_the_message_that_is_quoted()
    {
        var page = Repository.Read("README.md");
        var example = Diagnostic().Match(page);
        Assert.True(example.Success);
        var consumer = new Consumer { References = CodeReferences.All, Sources = [example.Groups["code"].Value, Usings] };
        var messages = (await CodeVerifier.DiagnosticsAsync(consumer)).Select(diagnostic =>
        {
            var start = diagnostic.Location.GetLineSpan().StartLinePosition;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"StatusMap.cs({start.Line + 1},{start.Character + 1}): warning {diagnostic.Id}: "
                    + $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");
        });
        var quoted = example.Groups["messages"];
        Repository.Keep(page[..quoted.Index] + string.Concat(messages) + page[(quoted.Index + quoted.Length)..], "README.md");
    }

    [GeneratedRegex("```csharp\n(?<code>using Receiver;.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Program();

    [GeneratedRegex("```csharp\n(?<code>[^`]*?)```\n\n```text\n(?<messages>StatusMap\\.cs.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Diagnostic();
}
