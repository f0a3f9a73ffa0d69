using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation;

/// <summary>What all scenarios of one entry share.</summary>
/// <remarks>
/// Made once an entry: 10,000 codes with 20,000 endpoints are a small file, but made anew for each scenario they are
/// gigabytes inside the compiler.
/// </remarks>
internal sealed class EntryValues(ScenarioSyntax syntax)
{
    private readonly Origin _receiverOrigin = OriginReader.Read(syntax, isReceiverCode: true);
    private readonly Origin _otherOrigin = OriginReader.Read(syntax, isReceiverCode: false);

    public DiagnosticsTemplate Diagnostics { get; } = syntax.Diagnostics is { } wording
        ? TemplateReader.Read(wording.Value).Template
        : DiagnosticsTemplate.None;

    public EquatableArray<string> Endpoints { get; } = new(syntax.Endpoints.Select(endpoint => endpoint.Value));

    public EquatableArray<string> Requirements { get; } = new(syntax.Requirements.Select(requirement => requirement.Value));

    /// <summary>Characters of all that the entry says.</summary>
    public int TextLength { get; } = syntax.TextLength;

    public Origin GetOrigin(string code) => OriginReader.IsReceiverCode(code) ? _receiverOrigin : _otherOrigin;
}
