namespace BaRS.ErrorGen.Tool.Catalogue.Pages;

/// <summary>A scenario as the templates know it. Texts are as in the spec: the templates escape whatever they print.</summary>
internal sealed record ScenarioView
{
    public required string Name { get; init; }

    /// <summary>The page, from the folder of the site.</summary>
    public required string Href { get; init; }

    public required StatusLink Status { get; init; }

    public required string Code { get; init; }

    public required string Display { get; init; }

    public required string Issue { get; init; }

    /// <summary>The name of the issue code in FHIR.</summary>
    public required string IssueDisplay { get; init; }

    public required string Severity { get; init; }

    public required string Text { get; init; }

    /// <summary>Who sends it, as a heading.</summary>
    public required string Emitter { get; init; }

    /// <summary>Who sends it, within a sentence.</summary>
    public required string EmitterPhrase { get; init; }

    /// <summary>Who sends it, as the filter knows it.</summary>
    public required IReadOnlyList<FacetValue> Emitters { get; init; }

    public required RetryView Retry { get; init; }

    public required IReadOnlyList<string> Endpoints { get; init; }

    public required IReadOnlyList<string> Requirements { get; init; }

    public required bool IsFirstOfTypeOnly { get; init; }

    /// <summary>The note, in pieces, some of which are links.</summary>
    public required IReadOnlyList<NotePart> Note { get; init; }

    /// <summary>Where the standard says it; empty if the spec does not say.</summary>
    public required string Source { get; init; }

    /// <summary>The preset or file that defines it.</summary>
    public required string DefinedIn { get; init; }

    /// <summary>The exits of a receiver that it answers.</summary>
    public required IReadOnlyList<string> Exits { get; init; }

    public required IReadOnlyList<ConditionView> Conditions { get; init; }

    /// <summary>Numbers of the conditions and ids of requirements, for the list.</summary>
    public required IReadOnlyList<string> AssuranceIds { get; init; }
}

/// <summary>A status and its page.</summary>
internal sealed record StatusLink(int Number, string Title, string Href);

/// <summary>A piece of a note; a link if it has an address.</summary>
internal sealed record NotePart(string Text, string Href = "");

/// <summary>A condition of the receiver assurance.</summary>
internal sealed record ConditionView(string Id, string Request, string Text, string Demanded, IReadOnlyList<string> Requirements);

/// <summary>A value that the list can be filtered by, and its words.</summary>
internal sealed record FacetValue(string Value, string Label);
