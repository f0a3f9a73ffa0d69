using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Receiver.Requests;

namespace Receiver;

/// <summary>Says what to open and what to try, with the addresses that the server really listens on.</summary>
internal static class StartMessage
{
    public static void Print(WebApplication app)
    {
        // Known only now: with port 0, or with ASPNETCORE_URLS, the server decides.
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        if (addresses?.FirstOrDefault() is { } address)
            Console.WriteLine(Text(Reachable(address)));
    }

    private static string Text(string address)
    {
        var ids = $"-H '{TransactionIds.RequestHeader}: {Guid.NewGuid()}' -H '{TransactionIds.CorrelationHeader}: {Guid.NewGuid()}'";
        return $$"""

            Open {{address}}/errors for every error that the spec has. Or try, each for another answer:

              curl -i {{address}}/metadata
              curl -i {{address}}/metadata {{ids}}
              curl -i '{{address}}/Slot?start=tomorrow&status=free&colour=red' {{ids}}
              curl -i '{{address}}/$process-message' {{ids}} -H 'Content-Type: application/fhir+json' -d '{"resourceType":"Patient"}'
              curl -i '{{address}}/$process-message' {{ids}} -H 'Content-Type: application/fhir+json' -d '{"resourceType":"Bundle","type":"message"}'
              # and the last line again: 409, already delivered
            """;
    }

    /// <summary>An address that listens on every interface is no address to open.</summary>
    private static string Reachable(string address) =>
        address.TrimEnd('/').Replace("://[::]", "://localhost", StringComparison.Ordinal).Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal);
}
