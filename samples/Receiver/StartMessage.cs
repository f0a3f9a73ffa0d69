using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Receiver;

/// <summary>Prints what to open and what to try, with the address on which the server listens.</summary>
internal static class StartMessage
{
    public static void Print(WebApplication app)
    {
        // Known only now, because with port 0 or ASPNETCORE_URLS the server decides.
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        if (addresses?.FirstOrDefault() is { } address)
            Console.WriteLine(Text(Reachable(address)));
    }

    private static string Text(string address)
    {
        var ids = $"-H 'X-Request-ID: {Guid.NewGuid()}' -H 'X-Correlation-ID: {Guid.NewGuid()}'";
        return $$"""

            Open {{address}} to try the receiver, and every failure of it. Or try these, each with a different response:

              curl -i {{address}}/metadata
              curl -i {{address}}/metadata {{ids}}
              curl -i '{{address}}/Slot?start=tomorrow&status=free&colour=red' {{ids}}
              curl -i '{{address}}/$process-message' {{ids}} -H 'Content-Type: application/fhir+json' -d '{"resourceType":"Patient"}'
              curl -i '{{address}}/$process-message' {{ids}} -H 'Content-Type: application/fhir+json' -d '{{Booking()}}'
              # run the last command again: 409, already delivered
            """;
    }

    /// <summary>The least that is a booking.</summary>
    private static string Booking() =>
        $$$"""{"resourceType":"Bundle","id":"{{{Guid.NewGuid()}}}","meta":{"versionId":"1.1.0"},"type":"message","entry":["""
        + """{"resource":{"resourceType":"MessageHeader","eventCoding":{"code":"booking-request"},"reason":{"coding":[{"code":"new"}]}}},"""
        + $$$"""{"resource":{"resourceType":"Appointment","status":"booked","slot":[{"reference":"Slot/{{{Guid.NewGuid()}}}"}]}}]}""";

    /// <summary>An address that means every interface cannot be opened in a browser.</summary>
    private static string Reachable(string address) =>
        address
            .TrimEnd('/')
            .Replace("://[::]", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal);
}
