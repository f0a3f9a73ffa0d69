using System.Net.Http.Headers;
using System.Text;

namespace Sender.Sending;

/// <summary>
/// Sends a message once. There is no retry around the client, and so no BarsRetryHandler: a delay of this sender is a row in its
/// database, which outlives the process.
/// </summary>
/// <param name="http">The client. Its timeout is that of one attempt, the body of the answer included.</param>
/// <param name="tokens">The access tokens.</param>
public sealed class ReceiverClient(HttpClient http, AccessTokens tokens)
{
    /// <summary>Sends a message once.</summary>
    /// <returns>What came of it. It throws nothing that the network does.</returns>
    public async Task<Answer> SendOnceAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var token = tokens.Current;
        using var request = new HttpRequestMessage(HttpMethod.Post, "$process-message");
        request.Headers.Add("X-Request-ID", message.RequestId.ToString());
        request.Headers.Add("X-Correlation-ID", message.CaseId.ToString());
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = new StringContent(message.Bundle, Encoding.UTF8, "application/fhir+json");
        try
        {
            // The client reads the body to its end here, so that an answer that breaks off in it is none.
            using var response = await http.SendAsync(request, cancellationToken);
            var error = await BarsHttp.ReadErrorAsync(response, cancellationToken: cancellationToken);
            var isKnown = error is not null || response.IsSuccessStatusCode;
            return new Answer(error, isKnown ? null : $"{(int)response.StatusCode} is neither a success nor an error", token);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            // Also if this process stops meanwhile. To send the same message again is always safe.
            return new Answer(null, $"No answer: {exception.Message}", token);
        }
    }
}
