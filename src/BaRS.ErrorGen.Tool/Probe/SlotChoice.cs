using System.Globalization;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Probe;

/// <summary>A free slot of the receiver, which a booking takes.</summary>
internal sealed record SlotChoice(string Id, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>Reads <c>ID</c> or <c>ID=START</c>.</summary>
    public static SlotChoice Parse(string text, DateTimeOffset now)
    {
        var parts = text.Split('=', 2);
        var start = Tomorrow(now).AddHours(9);
        var (culture, style) = (CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        if (parts[0].Length == 0 || (parts.Length == 2 && !DateTimeOffset.TryParse(parts[1], culture, style, out start)))
        {
            throw new ToolException($"'{text}' is not a slot. Give its id, or its id and its start: ID=2026-01-31T09:00:00Z.");
        }

        return Of(parts[0], start);
    }

    public static SlotChoice Of(string id, DateTimeOffset start) => new(id, start, start.AddHours(1));

    /// <summary>The start of the next day.</summary>
    public static DateTimeOffset Tomorrow(DateTimeOffset now) => new(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
}
