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

    public List<ExitSyntax> Exits { get; } = [];

    public List<UpstreamSyntax> Upstreams { get; } = [];
}

/// <summary>An exit with the names of the scenarios that answer it.</summary>
internal sealed record ExitSyntax(string Name, IReadOnlyList<SpecText> Scenarios);

/// <summary>A text of the file and where it stands.</summary>
internal readonly record struct SpecText(string Value, TextPlace Place);

/// <summary>A mapping of the file: the keys found, and the keys that belong in it.</summary>
/// <param name="Shape">The keys that belong in it.</param>
/// <param name="Node">The mapping.</param>
/// <param name="Item">What the mapping describes; an error in it leaves that out. Null for the root.</param>
internal sealed record SpecObject(SpecShape Shape, YamlMapping Node, SpecItem? Item);
