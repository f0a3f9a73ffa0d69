using System.Text;
using BaRS.ErrorGen.AspNetCore.Tests.Support;

namespace BaRS.ErrorGen.AspNetCore.Tests;

/// <summary>The same exits in controllers, where MVC answers much by itself.</summary>
public sealed class ControllerTests
{
    [Theory]
    [InlineData("GET", "/controller/result", "409 REC_CONFLICT conflict")]
    [InlineData("GET", "/controller/object", "409 REC_CONFLICT conflict")]
    [InlineData("GET", "/controller/throws", "500 REC_SERVER_ERROR exception")]
    [InlineData("GET", "/controller/not-found", "404 REC_NOT_FOUND not-found")]
    [InlineData("GET", "/controller/problem", "503 REC_SERVICE_UNAVAILABLE transient")]
    [InlineData("GET", "/controller/number/x", "400 REC_BAD_REQUEST value")]
    [InlineData("DELETE", "/controller/result", "405 REC_METHOD_NOT_ALLOWED not-supported")]
    public async Task What_leaves_a_controller_is_answered(string method, string path, string combination)
    {
        await using var receiver = await StartAsync();
        var answer = await Answer.ReadAsync(await receiver.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path)));
        Assert.Equal(combination, answer.Combination);
    }

    [Fact]
    public async Task Fields_that_fail_validation_are_named_and_their_values_are_not()
    {
        await using var receiver = await StartAsync();
        var answer = await PostAsync(receiver, "/controller/validated", "{\"nhsNumber\":\"943\"}");
        Assert.Equal(("400 REC_BAD_REQUEST value", "Not valid: NhsNumber."), (answer.Combination, answer.Diagnostics));
    }

    [Fact]
    public async Task A_media_type_that_no_formatter_reads_is_415()
    {
        await using var receiver = await StartAsync();
        var answer = await PostAsync(receiver, "/controller/validated", "<a/>", mediaType: "application/xml");
        Assert.Equal("415 REC_UNSUPPORTED_MEDIA_TYPE not-supported", answer.Combination);
    }

    [Fact]
    public async Task An_action_with_the_attribute_processes_a_message_once()
    {
        await using var receiver = await StartAsync(requiresIds: true);
        var id = Guid.NewGuid();
        Assert.Equal(200, (await PostAsync(receiver, "/controller/once", "{}", id)).Status);
        Assert.Equal("409 REC_CONFLICT duplicate", (await PostAsync(receiver, "/controller/once", "{}", id)).Combination);
        Assert.Equal("400 REC_BAD_REQUEST required", (await PostAsync(receiver, "/controller/once", "{}")).Combination);
    }

    private static Task<TestReceiver> StartAsync(bool requiresIds = false) => TestReceiver.StartAsync(
        app =>
        {
            var controllers = app.MapControllers();
            if (requiresIds)
                controllers.RequireBarsIds();
        },
        builder => builder.Services.AddControllers().AddApplicationPart(typeof(ControllerTests).Assembly).AddBarsErrors());

    private static async Task<Answer> PostAsync(
        TestReceiver receiver,
        string path,
        string body,
        Guid? id = null,
        string mediaType = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
        if (id is { } given)
        {
            request.Headers.Add("X-Request-ID", given.ToString());
            request.Headers.Add("X-Correlation-ID", given.ToString());
        }

        return await Answer.ReadAsync(await receiver.Client.SendAsync(request));
    }
}
