using System.Globalization;
using System.Text.Json;
using BaRS.ErrorGen.Emit;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Show;

/// <summary>One scenario whole: what it means, what a sender does and why, and its OperationOutcome.</summary>
internal sealed class ScenarioSheet(Specification specification, Scenario scenario, ToolEnvironment environment)
{
    private const int LabelWidth = 16;

    private readonly Colours _colours = Colours.Of(environment);

    public void Write()
    {
        environment.Output.WriteLine(_colours.Bold(scenario.Name));
        environment.Output.WriteLine(
            $"{Number(scenario.Status)} {scenario.Code} {scenario.Issue}, sent by {OriginText.Phrase(scenario.Origin)}");
        environment.Output.WriteLine();
        WriteFacts();
        Heading("How a sender decides");
        DecisionText.WriteSteps(Decide(scenario.Status, scenario.Code, scenario.Issue), _colours, environment);
        Heading("If less of it arrives");
        WriteLess();
        Heading("OperationOutcome");
        environment.Output.Write(OutcomeOf(specification, scenario));
    }

    /// <summary>The outcome as the generated code writes it, but indented. Placeholders are left as they are.</summary>
    public static string OutcomeOf(Specification specification, Scenario scenario)
    {
        using var json = JsonDocument.Parse(OutcomeJson.Create(specification, scenario, DiagnosticsOf(scenario)));
        return JsonOutput.Create(json.RootElement.WriteTo);
    }

    /// <summary>The diagnostics before anything is filled in.</summary>
    public static string DiagnosticsOf(Scenario scenario) => scenario.Diagnostics.Placeholders.Count == 0
        ? scenario.DefaultDiagnostics
        : string.Concat(scenario.Diagnostics.Parts.Select(part => part.IsPlaceholder ? "{" + part.Value + "}" : part.Value));

    private void WriteFacts()
    {
        Fact("What happened", scenario.Text);
        Fact("A sender", RetryText.DoesInFull(scenario.Retry) + ". " + RetryText.Consequence(scenario.Retry));
        Fact("Endpoint", string.Join(", ", scenario.Endpoints));
        Fact("Only", scenario.IsFirstOfTypeOnly ? "in First Of Type" : "");
        Fact("Severity", scenario.Severity == "error" ? "" : scenario.Severity);
        Fact("Requirements", string.Join(", ", scenario.Requirements));
        Fact("Note", scenario.Note ?? "");
        Fact("Source", scenario.Source ?? "");
        var parameters = string.Join(", ", scenario.Diagnostics.Placeholders.Select(Identifier.Escape));
        Fact("In C#", $"BarsErrors.{scenario.Name}({parameters}), in the role {RolesThatEmit(scenario.Origin)}");
    }

    /// <summary>What a sender does if a proxy has changed the answer, or the receiver has misspelt it.</summary>
    private void WriteLess()
    {
        WriteLess($"{Number(scenario.Status)} {scenario.Code}", Decide(scenario.Status, scenario.Code, issue: null));
        WriteLess($"{Number(scenario.Status)} alone", Decide(scenario.Status, code: null, issue: null));
        // A status that nothing is known of.
        var other = Enumerable.Range(400, 200).FirstOrDefault(status =>
            specification.Statuses.All(entry => entry.Status != status) && specification.Scenarios.All(known => known.Status != status));
        if (other != 0)
            WriteLess($"{scenario.Code} {scenario.Issue} with an unknown status", Decide(other, scenario.Code, scenario.Issue));
    }

    private void WriteLess(string what, SenderDecision decision) =>
        environment.Output.WriteLine($"  {what}: a sender {RetryText.DoesInFull(decision.Result.Policy)}.");

    private static string RolesThatEmit(Origin origin) =>
        Role.Receiver.MayEmit(origin) ? Role.Api.MayEmit(origin) ? "receiver or api" : "receiver" : "api";

    private SenderDecision Decide(int status, string? code, string? issue) => SenderDecision.Make(specification, status, code, issue);

    private void Fact(string label, string text)
    {
        if (text.Length > 0)
        {
            environment.Output.WriteLine(
                $"  {_colours.Blue(label.PadRight(LabelWidth))}{Prose.Wrap(text, LabelWidth + 2, environment)}");
        }
    }

    private void Heading(string text)
    {
        environment.Output.WriteLine();
        environment.Output.WriteLine(_colours.Bold(text));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
