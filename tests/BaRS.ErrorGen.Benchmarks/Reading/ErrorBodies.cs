using System.Text;

namespace BaRS.ErrorGen.Benchmarks.Reading;

/// <summary>
/// Bodies of error responses: what a receiver answers (600 bytes), the same with a long narrative, and the page of a proxy.
/// </summary>
internal static class ErrorBodies
{
    public const string Code = "REC_SERVICE_UNAVAILABLE";
    public const string IssueCode = "transient";

    public static byte[] Outcome { get; } = Encoding.UTF8.GetBytes(OutcomeWith(""));

    /// <summary>64 KiB, the most that is read by default. All of what it has more is skipped.</summary>
    public static byte[] LongOutcome { get; } = Long();

    public static byte[] Html { get; } = Encoding.UTF8.GetBytes(
        "<!DOCTYPE html>\n<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center>\n"
            + "<hr><center>nginx</center>\n</body>\n</html>\n");

    private static byte[] Long()
    {
        const string Start = "<div xmlns='http://www.w3.org/1999/xhtml'>";
        var frame = Encoding.UTF8.GetByteCount(Narrative(Start, "", "</div>"));
        return Encoding.UTF8.GetBytes(
            OutcomeWith(Narrative(Start, new string('x', BarsHttp.DefaultMaxBytes - Outcome.Length - frame), "</div>")));
    }

    private static string Narrative(string start, string text, string end) =>
        "\"text\":{\"status\":\"generated\",\"div\":\"" + start + text + end + "\"},";

    private static string OutcomeWith(string narrative)
    {
        var error = BarsError.Create(
            BarsScenario.RecServiceUnavailableTransient,
            "The diary of the service cannot be reached at the moment. Its owner knows of it, and expects it to be back within the hour. "
                + "No slot was taken, and nothing of the message was kept. Send it again then, with the same two ids in the head.");
        return BarsOperationOutcome.Create(error).ToJson().Replace("\"issue\":", narrative + "\"issue\":", StringComparison.Ordinal);
    }
}
