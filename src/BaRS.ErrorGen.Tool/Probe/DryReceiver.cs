using BaRS.ErrorGen.Tool.Probe.Http;
using BaRS.ErrorGen.Tool.Probe.Messages;

namespace BaRS.ErrorGen.Tool.Probe;

/// <summary>
/// Prints each request and sends none. Every request is taken for accepted, so that what builds on an accepted message is
/// printed too; the ids that a receiver would give are named as such.
/// </summary>
internal sealed class DryReceiver(ProbeSettings settings, TextWriter output) : IReceiver
{
    public Task<Exchange> SendAsync(ProbeRequest request, string purpose, CancellationToken cancellationToken)
    {
        var headers = request.Headers(StandardHeaders.For(settings), settings.Caller);
        if (purpose.Length > 0)
            output.WriteLine($"# {purpose}");
        output.WriteLine($"{request.Method} {settings.Address.Of(request.Path).AbsoluteUri}");
        foreach (var header in headers)
            output.WriteLine($"{header.Name}: {(IsOfCaller(header) ? "(given by you, not shown)" : header.Value)}");
        output.WriteLine();
        if (request.Body is { } body)
        {
            output.WriteLine(body);
            output.WriteLine();
        }

        var answer = new ProbeAnswer { Status = 200, Body = Accept(request.Body) };
        return Task.FromResult(new Exchange(request, headers, answer) { Purpose = purpose });
    }

    private static string Accept(string? body)
    {
        if (body is null || MessageBundle.TryParse(body) is not { } message)
            return "";
        foreach (var resource in message.Resources)
            resource["id"] = $"(id that the receiver gives to the {MessageBundle.Text(resource["resourceType"])})";
        return message.ToJson();
    }

    private bool IsOfCaller(Header header) => settings.Caller.All.Contains(header);
}
