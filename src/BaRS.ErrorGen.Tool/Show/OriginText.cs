using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Tool.Show;

/// <summary>Who emits an error, as specs name it and in words.</summary>
internal static class OriginText
{
    /// <summary>The words of <c>origin</c> in specs.</summary>
    public static IReadOnlyDictionary<string, Origin> Words { get; } = new Dictionary<string, Origin>(StringComparer.OrdinalIgnoreCase)
    {
        ["receiver"] = Origin.Receiver,
        ["api"] = Origin.Api,
        ["api-injected"] = Origin.ApiInjected,
    };

    /// <summary>As in a spec; for example, "receiver, api-injected".</summary>
    public static string Of(Origin origin) =>
        string.Join(", ", Words.Where(word => (origin & word.Value) != 0).Select(word => word.Key));

    /// <summary>For example, "the receiver, or the API for it".</summary>
    public static string Phrase(Origin origin) => origin switch
    {
        Origin.Receiver => "the receiver",
        Origin.Api => "the API",
        Origin.ApiInjected => "the API for the receiver",
        Origin.Receiver | Origin.ApiInjected => "the receiver, or the API for it",
        _ => "the receiver or the API",
    };
}
