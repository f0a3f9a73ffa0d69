using System.Globalization;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation;

/// <summary>HTTP error statuses.</summary>
internal static class HttpStatus
{
    public const int Min = 400;
    public const int Max = 599;

    /// <summary>The status that a text gives, or null where it is none between 400 and 599.</summary>
    public static int? TryParse(SpecText? text) =>
        text is { Value.Length: 3 } given
        && int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
        && status is >= Min and <= Max
            ? status
            : null;
}
