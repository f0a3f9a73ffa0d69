using System.Text.RegularExpressions;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>Every example in C# on the page about sending compiles in a sender, with the real libraries.</summary>
public sealed partial class SendingDocumentationTests
{
    private const string Usings = """
        using System;
        using System.Net.Http;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        using Polly;

        namespace Receiver;

        internal interface IAccessTokens
        {
            Task<string?> RefreshAsync(CancellationToken token);
        }

        internal sealed record Message(Guid RequestId, Guid CorrelationId, string Bundle);

        """;

    [Fact]
    public void Every_example_compiles()
    {
        var examples = Example().Matches(Repository.Read("docs", "sending.md"));
        Assert.Equal(5, examples.Count);
        var methods = examples.Select((example, i) => $$"""
            internal static class Example{{i}}
            {
                public static async Task RunAsync(IServiceCollection services, HttpClient http, Message message, CancellationToken cancellationToken)
                {
                    await Task.Yield();
            {{example.Groups["code"].Value}}
                }
            }
            """);
        GeneratorHarness.RunClean(Consumer.WebApp with
        {
            Sources = [Usings + string.Join("\n", methods)],
            Properties = [("BarsErrorGenRole", "sender")],
        });
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Example();
}
