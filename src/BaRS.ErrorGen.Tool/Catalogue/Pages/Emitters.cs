using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Tool.Catalogue.Pages;

/// <summary>Who sends an error, as headings and filters say it.</summary>
internal static class Emitters
{
    private static readonly (Origin Origin, FacetValue Value)[] All =
    [
        (Origin.Receiver, new FacetValue("receiver", "Receiver")),
        (Origin.Api, new FacetValue("api", "API")),
        (Origin.ApiInjected, new FacetValue("api-injected", "API, for the receiver")),
    ];

    /// <summary>Each of them, with the word that specs have for it.</summary>
    public static IReadOnlyList<FacetValue> Values(Origin origin) =>
        [.. All.Where(emitter => (origin & emitter.Origin) != 0).Select(emitter => emitter.Value)];

    /// <summary>For example, "Receiver, or the API for it".</summary>
    public static string Heading(Origin origin) => origin == (Origin.Receiver | Origin.ApiInjected)
        ? "Receiver, or the API for it"
        : string.Join(" or ", Values(origin).Select(value => value.Label));
}
