using BaRS.ErrorGen.AspNetCore.Tests.Support;

namespace BaRS.ErrorGen.AspNetCore.Tests.Exits;

/// <summary>Headers of an answer that was begun and not given.</summary>
public sealed class HeaderTests
{
    [Fact]
    public async Task After_an_exception_what_says_how_to_go_on_stays_and_what_describes_the_other_answer_goes()
    {
        await using var receiver = await TestReceiver.StartAsync(app => app.MapGet("/", string (HttpResponse response) =>
        {
            response.Headers.RetryAfter = "120";
            response.Headers.Vary = "Accept";
            response.Headers.ETag = "\"1\"";
            response.Headers.Location = "/Appointment/9434765919";
            response.Headers.ContentLanguage = "en";
            throw BarsErrors.RecTooManyRequestsThrottled("Later.").ToException();
        }));
        using var response = await receiver.Client.GetAsync("/");
        var answer = await Answer.ReadAsync(response);
        Assert.Equal("429 REC_TOO_MANY_REQUESTS throttled", answer.Combination);
        Assert.Equal(("120", "Accept"), (answer.Header("Retry-After"), answer.Header("Vary")));
        Assert.Null(answer.Header("ETag") ?? answer.Header("Location") ?? answer.Header("Content-Language"));
    }
}
