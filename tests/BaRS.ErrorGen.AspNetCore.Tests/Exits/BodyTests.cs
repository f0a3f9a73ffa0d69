using System.IO.Compression;
using System.Text;
using BaRS.ErrorGen.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Mvc;

namespace BaRS.ErrorGen.AspNetCore.Tests.Exits;

/// <summary>Bodies that cannot be read, or are larger than the receiver reads.</summary>
public sealed class BodyTests
{
    [Theory]
    [InlineData("/message")]
    [InlineData("/by-hand")]
    [InlineData("/mvc/message")]
    public async Task What_cannot_be_decompressed_is_an_invalid_request(string path)
    {
        await using var receiver = await StartAsync();
        var answer = await PostAsync(receiver, path, Encoding.UTF8.GetBytes("not compressed"));
        Assert.Equal("400 REC_BAD_REQUEST value", answer.Combination);
    }

    [Theory]
    [InlineData("/small")]
    [InlineData("/small-by-hand")]
    [InlineData("/mvc/small")]
    public async Task What_is_too_large_once_it_is_decompressed_is_too_large(string path)
    {
        await using var receiver = await StartAsync();
        var answer = await PostAsync(receiver, path, Compress($$"""{"id":"{{ExitCase.AnyId}}","x":"{{new string('x', 10_000)}}"}"""));
        Assert.Equal(("400 REC_BAD_REQUEST value", TooLarge), (answer.Combination, answer.Diagnostics));
    }

    [Theory]
    [InlineData("/message")]
    [InlineData("/mvc/message")]
    public async Task What_can_be_decompressed_is_read(string path)
    {
        await using var receiver = await StartAsync();
        Assert.Equal(200, (await PostAsync(receiver, path, Compress($$"""{"id":"{{ExitCase.AnyId}}"}"""))).Status);
    }

    [Fact]
    public async Task A_body_that_nobody_reads_may_be_as_large_as_it_likes()
    {
        await using var receiver = await StartAsync();
        using var content = new ByteArrayContent(new byte[10_000]);
        using var response = await receiver.Client.PostAsync("/ignores", content);
        Assert.Equal(200, (int)response.StatusCode);
    }

    private const string TooLarge = "The body of the request is larger than the receiver reads.";

    private static Task<TestReceiver> StartAsync() => TestReceiver.StartAsync(
        app =>
        {
            app.UseRouting();
            app.UseRequestDecompression();
            app.MapControllers();
            app.MapPost("/message", (Failure.Message message) => Results.Ok(message));
            app.MapPost("/by-hand", Failure.ReadAsync);
            app.MapPost("/small", (Failure.Message message) => Results.Ok(message)).WithMetadata(new RequestSizeLimitAttribute(100));
            app.MapPost("/small-by-hand", Failure.ReadAsync).WithMetadata(new RequestSizeLimitAttribute(100));
            app.MapPost("/ignores", () => Results.Ok()).WithMetadata(new RequestSizeLimitAttribute(100));
        },
        builder =>
        {
            builder.Services.AddRequestDecompression();
            builder.Services.AddControllers().AddApplicationPart(typeof(BodyTests).Assembly);
        });

    private static async Task<Answer> PostAsync(TestReceiver receiver, string path, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.Add("Content-Type", "application/json");
        content.Headers.Add("Content-Encoding", "gzip");
        using var response = await receiver.Client.PostAsync(path, content);
        return await Answer.ReadAsync(response);
    }

    private static byte[] Compress(string text)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return compressed.ToArray();
    }
}
