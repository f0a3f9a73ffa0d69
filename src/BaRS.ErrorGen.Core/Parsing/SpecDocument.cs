using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Parsing;

/// <summary>A spec file as it is written: every value with its place, nothing judged yet.</summary>
internal sealed class SpecDocument
{
    /// <summary>Every mapping of the file with the keys that belong in it.</summary>
    public List<SpecObject> Objects { get; } = [];

    public SpecText? Format { get; set; }

    public SpecText? Title { get; set; }

    public IReadOnlyList<SpecText> Extends { get; set; } = [];

    public IReadOnlyList<SpecText> Remove { get; set; } = [];

    public SpecText? OutcomeSystem { get; set; }

    public SpecText? OutcomeProfile { get; set; }

    public List<RetryPolicySyntax> RetryPolicies { get; } = [];

    public List<CodeSyntax> Codes { get; } = [];

    public List<ScenarioSyntax> Scenarios { get; } = [];

    public List<StatusSyntax> Statuses { get; } = [];

    public List<ClassificationSyntax> Classifications { get; } = [];
}

/// <summary>A text of the file and where it stands.</summary>
internal readonly record struct SpecText(string Value, TextPlace Place);

/// <summary>A mapping of the file: the keys found, and the keys that belong in it.</summary>
/// <param name="Shape">The keys that belong in it.</param>
/// <param name="Node">The mapping.</param>
/// <param name="Item">What the mapping describes; an error in it leaves that out. Null for the root.</param>
internal sealed record SpecObject(SpecShape Shape, YamlMapping Node, SpecItem? Item);

/// <summary>Something of the file that is used or left out as a whole.</summary>
internal abstract class SpecItem(TextPlace place, bool isBroken)
{
    public TextPlace Place { get; } = place;

    /// <summary>True where reading refused a part of it.</summary>
    public bool IsBroken { get; set; } = isBroken;
}

internal sealed class RetryPolicySyntax(SpecText name, TextPlace place, bool isBroken) : SpecItem(place, isBroken)
{
    public SpecText Name { get; } = name;

    public SpecText? Action { get; set; }

    public SpecText? Delay { get; set; }

    public SpecText? Factor { get; set; }

    public SpecText? MaxDelay { get; set; }

    public SpecText? Jitter { get; set; }

    public SpecText? Attempts { get; set; }
}

internal sealed class CodeSyntax(TextPlace place, bool isBroken) : SpecItem(place, isBroken)
{
    public SpecText? Code { get; set; }

    public SpecText? Status { get; set; }

    public SpecText? Display { get; set; }
}

internal sealed class ScenarioSyntax(TextPlace place, bool isBroken) : SpecItem(place, isBroken)
{
    public SpecText? Name { get; set; }

    public SpecText? Status { get; set; }

    public IReadOnlyList<SpecText> Codes { get; set; } = [];

    public IReadOnlyList<SpecText> Issues { get; set; } = [];

    public IReadOnlyList<SpecText> Origins { get; set; } = [];

    public SpecText? Text { get; set; }

    public SpecText? Retry { get; set; }

    public SpecText? Severity { get; set; }

    public SpecText? Diagnostics { get; set; }

    public SpecText? Phase { get; set; }

    public IReadOnlyList<SpecText> Endpoints { get; set; } = [];

    public SpecText? Note { get; set; }

    public SpecText? Source { get; set; }
}

internal sealed class StatusSyntax(TextPlace place, bool isBroken) : SpecItem(place, isBroken)
{
    public SpecText? Status { get; set; }

    public SpecText? Title { get; set; }

    public SpecText? Cause { get; set; }

    public IReadOnlyList<SpecText> Steps { get; set; } = [];

    public IReadOnlyList<SpecText> Fix { get; set; } = [];

    public SpecText? Retry { get; set; }
}

internal sealed class ClassificationSyntax(TextPlace place, bool isBroken) : SpecItem(place, isBroken)
{
    public SpecText? Status { get; set; }

    public SpecText? Code { get; set; }

    public SpecText? Issue { get; set; }

    public SpecText? Retry { get; set; }
}
