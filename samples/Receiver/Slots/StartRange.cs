using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Receiver.Slots;

/// <summary>The time range that <c>start</c> asks for: one value with <c>ge</c> before it, another with <c>le</c>.</summary>
internal sealed record StartRange(DateTimeOffset From, DateTimeOffset To, BarsError[] Errors)
{
    private const int MaxDays = 366;

    private const string NoTime =
        "start is not valid: it must be ge or le and a time with the time zone of the United Kingdom, for example ge2026-01-31T09:00:00Z.";

    private static readonly string[] TimeFormats =
        ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public bool IsTooWide => To - From > TimeSpan.FromDays(MaxDays);

    public static StartRange Read(StringValues values)
    {
        if (StringValues.IsNullOrEmpty(values))
            return Refuse(BarsErrors.RecBadRequestRequiredSlotStart("start is missing.")); // A17

        DateTimeOffset[] from = [.. TimesAfter("ge", values)];
        DateTimeOffset[] to = [.. TimesAfter("le", values)];
        if (from.Length + to.Length < values.Count)
            return Refuse(BarsErrors.RecBadRequestValueSlotStart(NoTime)); // A21, A22
        if (from.Length != 1 || to.Length != 1)
            return Refuse(BarsErrors.RecBadRequestRequiredSlotStart("start must be given once with ge and once with le.")); // A07, A18, A19
        return from[0] > to[0]
            ? Refuse(BarsErrors.RecBadRequestValueSlotStart("start is not valid: it ends before it begins."))
            : new(from[0], to[0], []);
    }

    private static StartRange Refuse(BarsError error) => new(default, default, [error]);

    private static IEnumerable<DateTimeOffset> TimesAfter(string prefix, StringValues values)
    {
        foreach (var value in values)
        {
            // A '+' that was not encoded arrives as a space.
            if (value?.StartsWith(prefix, StringComparison.Ordinal) == true
                && DateTimeOffset.TryParseExact(
                    value[prefix.Length..].Replace(' ', '+').Replace("Z", "+00:00", StringComparison.Ordinal),
                    TimeFormats,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var time)
                && IsOfUnitedKingdom(time))
            {
                yield return time;
            }
        }
    }

    /// <summary>Greenwich Mean Time, or British Summer Time.</summary>
    private static bool IsOfUnitedKingdom(DateTimeOffset time) => time.Offset == TimeSpan.Zero || time.Offset == TimeSpan.FromHours(1);
}
