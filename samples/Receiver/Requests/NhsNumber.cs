using Microsoft.Extensions.Primitives;
using Receiver.Fhir;

namespace Receiver.Requests;

/// <summary>The NHS number of a patient: ten digits, the last of which checks the others.</summary>
internal static class NhsNumber
{
    /// <summary>The name of the parameter by which bookings and referrals are searched.</summary>
    public const string Parameter = "patient:identifier";

    /// <summary>The number in a parameter, which may have the system before it; null if it is none.</summary>
    public static string? Read(StringValues values)
    {
        var parts = values.ToString().Split('|');
        return parts is [_] or [CodeSystems.NhsNumber, _] && IsValid(parts[^1]) ? parts[^1] : null;
    }

    private static bool IsValid(string number)
    {
        if (number.Length != 10 || !number.All(char.IsAsciiDigit))
            return false;

        var sum = number[..9].Select((digit, i) => (digit - '0') * (10 - i)).Sum();
        return (11 - (sum % 11)) % 11 == number[9] - '0';
    }
}
