using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Receiver.Slots;

/// <summary>The time range that <c>start</c> asks for: one value with <c>ge</c> before it, another with <c>le</c>.</summary>
internal sealed record StartRange(bool IsTooWide, BarsError[] Errors)
{
    public const int MaxDays = 31;

    private static readonly string[] TimeFormats =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static StartRange Read(StringValues values)
    {
        if (StringValues.IsNullOrEmpty(values))
            return Missing("start is missing.");

        DateTimeOffset? from = null;
        DateTimeOffset? to = null;
        foreach (var value in values)
        {
            if (TimeAfter("ge", value) is { } start)
                from = start;
            else if (TimeAfter("le", value) is { } end)
                to = end;
            else
                return Invalid("it must be a date or time with ge or le before it, for example ge2026-01-31T09:00:00Z");
        }

        // A range with an open end has no width.
        if (from is null)
            return Missing("start is missing a value with ge.");
        if (to is null)
            return Missing("start is missing a value with le.");
        return from > to
            ? Invalid("it ends before it begins")
            : new(to - from > TimeSpan.FromDays(MaxDays), []);
    }

    private static StartRange Missing(string diagnostics) => new(false, [BarsErrors.RecBadRequestRequiredSlotStart(diagnostics)]);

    private static StartRange Invalid(string reason) =>
        new(false, [BarsErrors.RecBadRequestValueSlotStart($"start is not valid: {reason}.")]);

    private static DateTimeOffset? TimeAfter(string prefix, string? value) =>
        value is not null
        && value.StartsWith(prefix, StringComparison.Ordinal)
        && DateTimeOffset.TryParseExact(
            value[prefix.Length..],
            TimeFormats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time)
            ? time
            : null;
}
