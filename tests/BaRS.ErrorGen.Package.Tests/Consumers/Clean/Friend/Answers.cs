namespace Friend;

/// <summary>A library whose internals its tests see.</summary>
internal static class Answers
{
    public static BarsError HeaderMissing(string header) => BarsErrors.RecBadRequestValue(header + " is missing");
}
