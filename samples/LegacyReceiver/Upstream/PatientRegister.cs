namespace LegacyReceiver.Upstream;

/// <summary>Queries the register of patients, and retries if that makes sense.</summary>
public sealed class PatientRegister(HttpClient client)
{
    private const int Attempts = 3;

    public async Task<HttpResponseMessage> FindAsync(string id)
    {
        var answer = await client.GetAsync("https://register.example/Patient/" + id);
        for (var attempt = 1; attempt < Attempts && ShouldRetry(answer); attempt++)
        {
            await Task.Delay(TimeSpan.FromSeconds(attempt));
            answer = await client.GetAsync("https://register.example/Patient/" + id);
        }

        return answer;
    }

    public static bool ShouldRetry(HttpResponseMessage answer) =>
        (int)answer.StatusCode >= 500; // BARS2006
}
