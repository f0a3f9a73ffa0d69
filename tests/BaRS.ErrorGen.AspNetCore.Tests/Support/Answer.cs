using System.Text.Json;

namespace BaRS.ErrorGen.AspNetCore.Tests.Support;

/// <summary>An answer, read as a sender reads it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="MediaType">The media type of the body; null without one.</param>
/// <param name="Code">The error code; null if the body is no OperationOutcome.</param>
/// <param name="Issue">The issue code.</param>
/// <param name="Diagnostics">What the diagnostics say.</param>
/// <param name="Body">The whole body.</param>
/// <param name="Message">The whole answer.</param>
internal sealed record Answer(
    int Status,
    string? MediaType,
    string? Code,
    string? Issue,
    string? Diagnostics,
    string Body,
    HttpResponseMessage Message)
{
    /// <summary>The three that a sender decides by, for example "404 REC_NOT_FOUND not-found".</summary>
    public string Combination => $"{Status} {Code} {Issue}";

    public static async Task<Answer> ReadAsync(HttpResponseMessage message)
    {
        var body = await message.Content.ReadAsStringAsync();
        var mediaType = message.Content.Headers.ContentType?.MediaType;
        if (mediaType != BarsOperationOutcome.MediaType || body.Length == 0)
            return new Answer((int)message.StatusCode, mediaType, null, null, null, body, message);

        using var json = JsonDocument.Parse(body);
        var issue = json.RootElement.GetProperty("issue")[0];
        return new Answer(
            (int)message.StatusCode,
            mediaType,
            issue.GetProperty("details").GetProperty("coding")[0].GetProperty("code").GetString(),
            issue.GetProperty("code").GetString(),
            issue.GetProperty("diagnostics").GetString(),
            body,
            message);
    }

    /// <summary>The value of a header, of the answer or of its body; null without it.</summary>
    public string? Header(string name) =>
        Message.Headers.TryGetValues(name, out var values) || Message.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;
}
