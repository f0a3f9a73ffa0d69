using System.Net;
using System.Net.Sockets;

namespace BaRS.ErrorGen.Browser.Tests.Support;

/// <summary>Answers from a folder as any web server does: a folder is its index, and its address ends with a slash.</summary>
internal sealed class SiteServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _site;

    public SiteServer(string site)
    {
        _site = site;
        Address = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = AnswerAllAsync();
    }

    public string Address { get; }

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task AnswerAllAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                _ = AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            await WriteAsync(context);
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The browser has gone on to another page.
        }
    }

    private async Task WriteAsync(HttpListenerContext context)
    {
        var address = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        var file = System.IO.Path.Combine(_site, address[1..]);
        if (Directory.Exists(file) && !address.EndsWith('/'))
            context.Response.Redirect(address + "/");
        else if (Directory.Exists(file))
            await WriteAsync(context.Response, System.IO.Path.Combine(file, "index.html"));
        else if (File.Exists(file))
            await WriteAsync(context.Response, file);
        else
            context.Response.StatusCode = address == "/favicon.ico" ? 204 : 404;
        context.Response.Close();
    }

    private static async Task WriteAsync(HttpListenerResponse response, string file)
    {
        response.ContentType = System.IO.Path.GetExtension(file) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css",
            ".js" => "text/javascript",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
        await response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
    }
}
