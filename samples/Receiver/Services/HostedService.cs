namespace Receiver.Services;

/// <summary>The service for which this receiver takes bookings and referrals. A real receiver has a register of them.</summary>
internal static class HostedService
{
    public const string Id = "2000099999";

    /// <summary>Whether a text has the form of such an id: a number of the Directory of Services.</summary>
    public static bool IsId(string? text) => text is { Length: > 0 } && text.All(char.IsAsciiDigit);
}
