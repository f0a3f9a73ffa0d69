using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace BaRS.ErrorGen.Benchmarks.Answers;

/// <summary>A server without a network: a request is a call, and an answer is gone once it is written.</summary>
internal sealed class BareServer : IServer
{
    private Func<IFeatureCollection, Task> _process = _ => throw new InvalidOperationException("The server is not started.");

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        _process = async features =>
        {
            var context = application.CreateContext(features);
            try
            {
                await application.ProcessRequestAsync(context);
                await features.GetRequiredFeature<IHttpResponseBodyFeature>().CompleteAsync();
                application.DisposeContext(context, null);
            }
            catch (Exception exception)
            {
                application.DisposeContext(context, exception);
                throw;
            }
        };
        return Task.CompletedTask;
    }

    /// <summary>Processes a request and returns the status of the answer and the number of its bytes.</summary>
    public async Task<(int Status, long Length)> Send(string path)
    {
        var request = new HttpRequestFeature { Method = "GET", Path = path, Protocol = "HTTP/1.1", Scheme = "http" };
        request.Headers["X-Request-ID"] = "6f1c2a5e-0d3b-4c7a-9a55-2f7f0c3f6a01";
        request.Headers["X-Correlation-ID"] = "6f1c2a5e-0d3b-4c7a-9a55-2f7f0c3f6a02";
        using var response = new BareResponse();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(request);
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(response);
        await _process(features);
        return (response.StatusCode, response.Length);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }
}
