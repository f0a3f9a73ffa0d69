using BaRS.ErrorGen.AspNetCore.Tests.Support;

namespace BaRS.ErrorGen.AspNetCore.Tests.Exits;

/// <summary>
/// Each exit in each kind of receiver: Production and Development, with and without ThrowOnBadRequest, minimal APIs and controllers,
/// with exception handling of the receiver's own inside and outside. All answer alike.
/// </summary>
public sealed class ExitMatrixTests
{
    public static TheoryData<ExitSetup> Setups => [.. ExitSetup.All()];

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task Each_exit_is_answered_as_the_page_of_exits_says(ExitSetup setup)
    {
        await using var receiver = await ExitReceiver.StartAsync(setup);
        var wrong = new List<string>();
        foreach (var api in new[] { "minimal", "mvc" })
        {
            foreach (var exit in ExitCases.All.Where(exit => !IsImpossible(exit, api)))
            {
                using var response = await receiver.Client.SendAsync(exit.CreateRequest(api));
                wrong.AddRange(Check(exit, await Answer.ReadAsync(response)).Select(reason => $"{api} {exit}: {reason}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public void Each_exit_is_provoked()
    {
        Assert.Empty(Enum.GetValues<BarsExit>().Except(ExitCases.All.Select(exit => exit.Exit)));
    }

    // An action that returns null answers with 204.
    private static bool IsImpossible(ExitCase exit, string api) => api == "mvc" && exit.Request.EndsWith("/null", StringComparison.Ordinal);

    private static IEnumerable<string> Check(ExitCase exit, Answer answer)
    {
        if (answer.Combination != exit.Combination)
            yield return $"{answer.Combination} instead of {exit.Combination}";
        if (answer.MediaType != BarsOperationOutcome.MediaType)
            yield return $"media type {answer.MediaType}";
        if (answer.Message.Headers.CacheControl?.NoStore != true)
            yield return "can be cached";
        if (!IsLegal(answer))
            yield return $"a receiver may not send {answer.Combination}";
        if (answer.Body.Contains(Failure.Private, StringComparison.Ordinal))
            yield return $"tells what was sent: {answer.Body}";
        if (answer.Header("X-Request-ID") != (exit.RequestId.Length == 0 ? null : exit.RequestId))
            yield return $"X-Request-ID {answer.Header("X-Request-ID")}";
        if (answer.Header("X-Correlation-ID") != ExitCase.AnyId)
            yield return $"X-Correlation-ID {answer.Header("X-Correlation-ID")}";
        if (answer.Header("Access-Control-Allow-Origin") != ExitCase.Origin || answer.Header("Vary")?.Split(", ").Contains("Origin") != true)
            yield return $"no CORS: {answer.Header("Access-Control-Allow-Origin")}, Vary {answer.Header("Vary")}";
        if (exit.Header is { } header && answer.Header(header.Split(": ")[0]) != header.Split(": ")[1])
            yield return $"without {header}";
    }

    private static bool IsLegal(Answer answer) => BarsErrors.All.Any(
        info => (info.StatusCode, info.Code, info.IssueCode) == (answer.Status, answer.Code, answer.Issue)
            && info.Origin.HasFlag(BarsOrigin.Receiver));
}
