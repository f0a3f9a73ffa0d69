using Receiver;
using Xunit;

namespace BaRS.ErrorGen.Samples.Tests.Assurance;

/// <summary>The sample answers each condition of the assurance as it demands, with the scenario that docs/assurance.md names.</summary>
[Collection(ReceiverTests.Name)]
public sealed class ConditionTests(RunningReceiver receiver)
{
    public static TheoryData<string> Ids => [.. Condition.All.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_condition_is_answered_as_it_demands(string id)
    {
        var condition = Condition.All[id];

        var (request, answer) = await ProvokeAsync(id);

        Assert.True(condition.Status == answer.Status, $"{answer.Status} {answer.Body}");
        Assert.Equal("application/fhir+json", answer.MediaType);
        answer.AssertEchoes(request);
        var (code, issue, _) = answer.Issues()[0];
        Assert.True(condition.Codes.Length == 0 || condition.Codes.Contains(code), answer.Body);
        Assert.True(condition.IssueCodes.Length == 0 || condition.IssueCodes.Contains(issue), answer.Body);
        Assert.Contains((code, issue), condition.Scenarios.Select(name => CodesOf(name)));
    }

    [Fact]
    public void Each_case_is_that_of_a_condition() =>
        Assert.Equal(
            Condition.All.Keys.Order(StringComparer.Ordinal),
            SearchCases.Paths.Keys.Concat(MessageCases.Messages.Keys).Concat(DialogueCases.Dialogues.Keys).Order(StringComparer.Ordinal));

    private async Task<(Request Request, Answer Answer)> ProvokeAsync(string id)
    {
        if (SearchCases.Paths.TryGetValue(id, out var path))
            return await DialogueCases.SendAsync(receiver, new Request("GET", path));
        if (MessageCases.Messages.TryGetValue(id, out var message))
            return await DialogueCases.SendAsync(receiver, message().ToRequest());
        return DialogueCases.Dialogues.TryGetValue(id, out var dialogue)
            ? await dialogue(receiver)
            : throw new InvalidOperationException($"The condition {id} has no case.");
    }

    private static (string, string) CodesOf(string scenario)
    {
        var info = BarsErrors.Describe(Enum.Parse<BarsScenario>(scenario));
        return (info.Code, info.IssueCode);
    }
}
