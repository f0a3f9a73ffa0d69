namespace BaRS.ErrorGen.Benchmarks.Lookups;

/// <summary>What a lookup is asked.</summary>
internal readonly record struct Question(int StatusCode, string? Code, string? IssueCode)
{
    /// <summary>
    /// Many a set: one question over and over would let the processor learn the way through the switches. The strings
    /// are copies: codes come out of JSON, and no two of them are one object.
    /// </summary>
    public const int ASet = 64;

    public static Question[] Set(string name)
    {
        var scenarios = BarsErrors.All;
        return [.. Enumerable.Range(0, ASet).Select(i => scenarios[i * 7 % scenarios.Count]).Select((info, i) => name switch
        {
            "exact" => New(info.StatusCode, info.Code, info.IssueCode),
            "code and issue" => New(499, info.Code, info.IssueCode),
            "status only" => New(info.StatusCode, null, null),
            "unknown" => New(410 + (i % 8), "NO_SUCH_CODE_" + i % 3, "no-such-issue"),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such set."),
        })];
    }

    private static Question New(int statusCode, string? code, string? issueCode) => new(statusCode, Copy(code), Copy(issueCode));

    private static string? Copy(string? text) => text is null ? null : new string(text.AsSpan());
}
