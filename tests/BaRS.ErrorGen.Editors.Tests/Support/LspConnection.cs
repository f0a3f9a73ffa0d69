using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace BaRS.ErrorGen.Editors.Tests.Support;

/// <summary>A client of the language server protocol over the standard streams of a process.</summary>
internal sealed class LspConnection : IDisposable
{
    private readonly Process _server;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> _requests = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonArray>> _findings = new();
    private readonly StringBuilder _errors = new();
    private readonly Lock _writing = new();
    private int _lastId;

    public LspConnection(Process server)
    {
        _server = server;
        _server.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        _server.BeginErrorReadLine();
        new Thread(Read) { IsBackground = true }.Start();
    }

    public Task<JsonNode?> RequestAsync(string method, JsonNode parameters)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = _requests[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        return answer.Task;
    }

    public void Notify(string method, JsonNode parameters) =>
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    /// <summary>What the server finds in a file, once it has looked.</summary>
    public Task<JsonArray> FindingsAsync(string uri) => Findings(uri).Task;

    public void Dispose()
    {
        _server.Kill(entireProcessTree: true);
        _server.Dispose();
    }

    private TaskCompletionSource<JsonArray> Findings(string uri) =>
        _findings.GetOrAdd(uri, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private void Send(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        lock (_writing)
        {
            var stream = _server.StandardInput.BaseStream;
            stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
            stream.Write(body);
            stream.Flush();
        }
    }

    private void Read()
    {
        try
        {
            while (ReadMessage() is { } message)
                Receive(message);
            Fail(new EndOfStreamException($"The language server ended. {_errors}"));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or FormatException)
        {
            Fail(exception);
        }
    }

    private void Receive(JsonNode message)
    {
        var method = (string?)message["method"];
        if (method == "textDocument/publishDiagnostics")
            Findings((string)message["params"]!["uri"]!).TrySetResult(message["params"]!["diagnostics"]!.AsArray());
        else if (method is not null && message["id"] is { } id)
            Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = null });
        else if (method is null && _requests.TryRemove((int)message["id"]!, out var request))
            Answer(request, message);
    }

    private static void Answer(TaskCompletionSource<JsonNode?> request, JsonNode message)
    {
        if (message["error"] is { } error)
            request.TrySetException(new InvalidOperationException(error.ToJsonString()));
        else
            request.TrySetResult(message["result"]);
    }

    private void Fail(Exception exception)
    {
        foreach (var request in _requests.Values)
            request.TrySetException(exception);
        foreach (var findings in _findings.Values)
            findings.TrySetException(exception);
    }

    private JsonNode? ReadMessage()
    {
        var stream = _server.StandardOutput.BaseStream;
        var length = 0;
        while (ReadLine(stream) is { } line)
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(line.AsSpan("Content-Length:".Length), CultureInfo.InvariantCulture);
            if (line.Length > 0)
                continue;
            var body = new byte[length];
            stream.ReadExactly(body);
            return JsonNode.Parse(body);
        }

        return null;
    }

    private static string? ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            if (next < 0)
                return null;
            if (next != '\r')
                line.Append((char)next);
        }

        return line.ToString();
    }
}
