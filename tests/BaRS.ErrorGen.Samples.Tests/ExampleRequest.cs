namespace BaRS.ErrorGen.Samples.Tests;

/// <summary>A request of the sample's Examples/requests.http.</summary>
/// <param name="Status">The status that it is answered with.</param>
/// <param name="File">The file that holds the answer's body; null where it is accepted.</param>
/// <param name="Request">The request itself.</param>
public sealed record ExampleRequest(int Status, string? File, Request Request)
{
    public static string Folder { get; } = RepositoryFolder.GetPath("samples", "Receiver", "Examples");

    public static IReadOnlyList<ExampleRequest> All { get; } =
    [
        .. System.IO.File.ReadAllText(Path.Combine(Folder, "requests.http")).ReplaceLineEndings("\n").Split("\n### ").Skip(1).Select(Read),
    ];

    /// <summary>The title with status and file, comments, the request line, headers, and after an empty line the body.</summary>
    private static ExampleRequest Read(string text)
    {
        var parts = text.Split("\n\n", 2);
        var lines = parts[0].Split('\n').Where(line => !line.StartsWith('#') && line.Length > 0).ToList();
        var title = lines[0].Split(' ');
        var request = lines[1].Split(' ');
        var headers = lines
            .Skip(2)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(header => header[0], header => header[1], StringComparer.OrdinalIgnoreCase);
        var body = parts.Length > 1 ? parts[1].Trim() : "";
        return new(
            int.Parse(title[0], System.Globalization.CultureInfo.InvariantCulture),
            title.ElementAtOrDefault(1),
            new Request(request[0], request[1].Replace("{{receiver}}", "", StringComparison.Ordinal))
            {
                RequestId = headers.GetValueOrDefault("X-Request-ID"),
                CorrelationId = headers.GetValueOrDefault("X-Correlation-ID"),
                Accept = headers.GetValueOrDefault("Accept"),
                Content = body.Length > 0 ? Request.Json(body) : null,
            });
    }
}
