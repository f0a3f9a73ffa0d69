using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Receiver.Slots;

/// <summary>The time range that <c>start</c> asks for: one value with <c>ge</c> before it, another with <c>le</c>.</summary>
internal sealed record StartRange(DateTimeOffset From, DateTimeOffset To, BarsError[] Errors)
{
    private const int MaxDays = 366;

    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public bool IsTooWide => To - From > TimeSpan.FromDays(MaxDays);

    public static StartRange Read(StringValues values)
    {
        if (StringValues.IsNullOrEmpty(values))
            return Missing("start is missing."); // A17

        if (values.Count != 2 || !Has(values, "ge") || !Has(values, "le"))
        {
            return values.All(value => TimeAfter("ge", value) is not null || TimeAfter("le", value) is not null)
                ? Missing("start must be given twice, once with ge and once with le.") // A07, A18, A19
                : NoTime();
        }

        if (values.Select(value => TimeAfter("ge", value)).Max() is not { } from || values.Select(value => TimeAfter("le", value)).Max() is not { } to)
            return NoTime();
        return from > to ? Invalid("it ends before it begins") : new(from, to, []);
    }

    private static bool Has(StringValues values, string prefix) => values.Any(value => value?.StartsWith(prefix, StringComparison.Ordinal) == true);

    private static StartRange Missing(string diagnostics) => new(default, default, [BarsErrors.RecBadRequestRequiredSlotStart(diagnostics)]);

    private static StartRange NoTime() =>
        Invalid("it must be a time of the United Kingdom with its time zone, and ge or le before it, for example ge2026-01-31T09:00:00Z");

    private static StartRange Invalid(string reason) =>
        new(default, default, [BarsErrors.RecBadRequestValueSlotStart($"start is not valid: {reason}.")]); // A21, A22

    private static DateTimeOffset? TimeAfter(string prefix, string? value)
    {
        if (value?.StartsWith(prefix, StringComparison.Ordinal) != true)
            return null;

        // A '+' that was not encoded arrives as a space.
        var text = value[prefix.Length..].Replace(' ', '+').Replace("Z", "+00:00", StringComparison.Ordinal);
        return DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && IsOfUnitedKingdom(time)
            ? time
            : null;
    }

    /// <summary>Greenwich Mean Time, or British Summer Time.</summary>
    private static bool IsOfUnitedKingdom(DateTimeOffset time) => time.Offset == TimeSpan.Zero || time.Offset == TimeSpan.FromHours(1);
}
