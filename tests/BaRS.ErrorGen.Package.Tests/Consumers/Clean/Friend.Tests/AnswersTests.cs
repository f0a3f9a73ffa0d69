namespace Friend.Tests;

/// <summary>
/// Sees the generated code of both projects. The names alike are no conflict, since each stands in the namespace of
/// its own project.
/// </summary>
internal static class AnswersTests
{
    public static bool The_answer_is_a_bad_request() =>
        Answers.HeaderMissing("X-Request-ID").Scenario == Friend.BarsScenario.RecBadRequestValue
        && BarsRetry.Classify(501).Action == BarsRetryAction.DoNotRetry
        && BarsErrors.RecBadRequestValue().Code == Friend.BarsErrorCodes.RecBadRequest;
}
