using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using BaRS.ErrorGen.Sender.Tests.Support;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Extensions.Http;
using Xunit.Abstractions;

namespace BaRS.ErrorGen.Sender.Tests;

/// <summary>Each of the standard's retry rules, on a real connection, in each way to send; and what stock predicates make of it.</summary>
public sealed class RetryRuleTests(ITestOutputHelper output)
{
    private const string Start = "<!-- RetryRuleTests keeps the table that follows, to the end. -->\n";

    public static TheoryData<Way> Ways => PipelineTests.Ways;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_rule_is_followed(Way way)
    {
        Assert.True(RetryRule.All.Count > 35, "The table of the standard was not read.");
        foreach (var rule in RetryRule.All)
        {
            foreach (var answer in rule.Answers)
                Assert.Equal((rule.Name, rule.Expected), (rule.Name, await DoneAsync(way, answer)));
        }
    }

    [Fact]
    public async Task The_documentation_shows_where_stock_predicates_are_right_and_wrong()
    {
        var table = new StringBuilder(
            Row("answer", "the standard", "`HttpPolicyExtensions`", "`HttpClientResiliencePredicates`", "Azure.Core", "generated"));
        table.Append("|---|---|---|---|---|---|\n");
        int polly = 0, standard = 0, azure = 0, rules = 0;
        foreach (var rule in RetryRule.All)
        {
            var resends = rule.Expected is "RetryAfterDelay" or "RetryOnceAfterNewToken";
            bool byPolly = true, byStandard = true, byAzure = true;
            foreach (var answer in rule.Answers)
            {
                // A resend without the new token is no resend that the standard means.
                byPolly &= resends == await IsHandledByPollyAsync(answer) && rule.Expected != "RetryOnceAfterNewToken";
                byStandard &= resends == await IsHandledByStandardAsync(answer) && rule.Expected != "RetryOnceAfterNewToken";
                byAzure &= resends == await IsHandledByAzureAsync(answer) && rule.Expected != "RetryOnceAfterNewToken";
            }

            rules++;
            polly += byPolly ? 1 : 0;
            standard += byStandard ? 1 : 0;
            azure += byAzure ? 1 : 0;
            table.Append(Row(rule.Name, Words(rule.Expected), Mark(byPolly), Mark(byStandard), Mark(byAzure), "right"));
        }

        table.Append(Row("right of " + Number(rules), "", Number(polly), Number(standard), Number(azure), Number(rules)));
        output.WriteLine(table.ToString());

        var page = Repository.Read("docs", "sending.md");
        var start = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        Repository.Keep(page[..start] + table, "docs", "sending.md");

        static string Row(params string[] cells) => "| " + string.Join(" | ", cells) + " |\n";

        static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

        static string Mark(bool isRight) => isRight ? "right" : "**wrong**";
    }

    /// <summary>What a sender did after an answer that a success follows.</summary>
    private static async Task<string> DoneAsync(Way way, string answer)
    {
        await using var receiver = RawReceiver.Of(answer, Answers.Success);
        using var sender = new WaySender(way, options => options.RefreshToken = (_, _) => Task.FromResult<string?>("new"));
        using var response = await sender.Client.SendAsync(TestMessage.Create(receiver.Address));
        var error = await BarsHttp.ReadErrorAsync(response);
        if (receiver.Requests.Count > 1)
            return receiver.Requests[1].Headers["Authorization"] == "Bearer new" ? "RetryOnceAfterNewToken" : "RetryAfterDelay";
        return error is null ? "Success" : error.Advice.IsDelivered ? "AlreadyDelivered" : "DoNotRetry";
    }

    private static async Task<bool> IsHandledByPollyAsync(string answer)
    {
        var calls = 0;
        var policy = HttpPolicyExtensions.HandleTransientHttpError().RetryAsync(1);
        await Record.ExceptionAsync(() => policy.ExecuteAsync(() =>
        {
            calls++;
            return AnswerAsync(answer);
        }));
        return calls > 1;
    }

    private static async Task<bool> IsHandledByStandardAsync(string answer)
    {
        try
        {
            return HttpClientResiliencePredicates.IsTransient(Outcome.FromResult(await AnswerAsync(answer)));
        }
        catch (HttpRequestException exception)
        {
            return HttpClientResiliencePredicates.IsTransient(Outcome.FromException<HttpResponseMessage>(exception));
        }
    }

    private static async Task<bool> IsHandledByAzureAsync(string answer)
    {
        using var message = new HttpMessage(new HttpClientTransport().CreateRequest(), new ResponseClassifier());
        try
        {
            message.Response = new AzureResponse((int)(await AnswerAsync(answer)).StatusCode);
            return message.ResponseClassifier.IsRetriableResponse(message);
        }
        catch (HttpRequestException exception)
        {
            return message.ResponseClassifier.IsRetriable(message, new Azure.RequestFailedException(0, exception.Message, exception));
        }
    }

    private static Task<HttpResponseMessage> AnswerAsync(string answer) => answer.Length == 0
        ? Task.FromException<HttpResponseMessage>(new HttpRequestException("The connection was reset."))
        : Task.FromResult(new HttpResponseMessage(Enum.Parse<System.Net.HttpStatusCode>(answer[9..12])));

    private static string Words(string expected) => expected switch
    {
        "Success" => "done",
        "AlreadyDelivered" => "delivered: not again",
        "DoNotRetry" => "not again",
        "RetryOnceAfterNewToken" => "once, with a new token",
        _ => "again, later",
    };
}
