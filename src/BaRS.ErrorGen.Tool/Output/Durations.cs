using System.Globalization;

namespace BaRS.ErrorGen.Tool.Output;

/// <summary>Waits as people say them.</summary>
internal static class Durations
{
    /// <summary>For example, 0.5 s, 5 s, 1 min 30 s and 2 h.</summary>
    public static string Format(TimeSpan time)
    {
        if (time < TimeSpan.FromMinutes(1))
            return time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";

        // Of long waits, nobody counts the milliseconds.
        time = TimeSpan.FromSeconds(Math.Round(time.TotalSeconds));
        var parts = new[] { ((int)time.TotalHours, "h"), (time.Minutes, "min"), (time.Seconds, "s") };
        return string.Join(
            ' ',
            parts.Where(part => part.Item1 > 0).Select(part => part.Item1.ToString(CultureInfo.InvariantCulture) + " " + part.Item2));
    }
}
