using System.Globalization;
using System.Text;

namespace BaRS.ErrorGen.Sender.Tests.Support;

/// <summary>Answers as they go over the wire.</summary>
internal static class Answers
{
    public const string Ids = "X-Request-ID: 3f3a0c34-6d0a-4bb2-9d3c-6f4e7b0a0001\r\n"
        + "X-Correlation-ID: 3f3a0c34-6d0a-4bb2-9d3c-6f4e7b0a0002\r\n";

    public const string Success = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";

    private const string Profile = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome";

    /// <summary>The one body that proves delivery, if it comes with 409.</summary>
    public static string DuplicateBody { get; } = Outcome("REC_CONFLICT", "duplicate");

    public static string Duplicate { get; } = Plain(409, DuplicateBody);

    public static string Plain(int status, string body = "", string headers = Ids, string type = "application/fhir+json") =>
        Head(status, Encoding.UTF8.GetByteCount(body), headers, type) + body;

    public static string Error(int status, string code, string issue, string headers = Ids) =>
        Plain(status, Outcome(code, issue), headers);

    public static byte[] Plain(int status, byte[] body, string headers = Ids, string type = "application/fhir+json") =>
        [.. Encoding.ASCII.GetBytes(Head(status, body.Length, headers, type)), .. body];

    public static string Head(int status, int length, string headers = Ids, string type = "application/fhir+json") => string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP/1.1 {status} Error\r\n{headers}Content-Type: {type}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");

    public static string Outcome(string? code, string? issue, string system = "https://fhir.nhs.uk/CodeSystem/http-error-codes") =>
        Outcomes(Issue(code, issue, system));

    public static string Outcomes(params string[] issues) =>
        $$"""{"resourceType":"OperationOutcome","meta":{"profile":["{{Profile}}"]},"issue":[{{string.Join(',', issues)}}]}""";

    public static string Issue(
        string? code,
        string? issue,
        string system = "https://fhir.nhs.uk/CodeSystem/http-error-codes",
        string severity = "error")
    {
        var coding = $$"""{"system":"{{system}}","code":"{{code}}","display":"A display."}""";
        var details = code is null ? "" : $$""","details":{"coding":[{{coding}}]}""";
        var issueCode = issue is null ? "" : $$""","code":"{{issue}}" """.TrimEnd();
        return $$"""{"severity":"{{severity}}"{{issueCode}}{{details}},"diagnostics":"ID-12345"}""";
    }

    /// <summary>A response as a handler gets it.</summary>
    public static HttpResponseMessage Response(
        int status,
        byte[] body,
        string? type = "application/fhir+json",
        string? encoding = null,
        bool hasIds = true)
    {
        var response = new HttpResponseMessage((System.Net.HttpStatusCode)status) { Content = new ByteArrayContent(body) };
        if (type is not null)
            response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
            response.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        if (hasIds)
        {
            response.Headers.Add("X-Request-ID", "1");
            response.Headers.Add("X-Correlation-ID", "2");
        }

        return response;
    }

    public static HttpResponseMessage Response(int status, string body, string? type = "application/fhir+json", bool hasIds = true) =>
        Response(status, Encoding.UTF8.GetBytes(body), type, hasIds: hasIds);
}
