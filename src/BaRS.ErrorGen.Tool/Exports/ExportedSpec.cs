using BaRS.ErrorGen.Emit;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Tool.Exports;

/// <summary>What is exported: the spec in force, or the scenarios of it that a role emits.</summary>
/// <param name="Specification">The whole spec.</param>
/// <param name="Scenarios">The scenarios that are exported, in the order of the spec.</param>
internal sealed record ExportedSpec(Specification Specification, IReadOnlyList<Scenario> Scenarios)
{
    /// <summary>Everything, or what a role emits.</summary>
    public static ExportedSpec Create(SpecCompilation compilation, Role? role) => new(
        compilation.Specification,
        [.. compilation.Specification.Scenarios.Where(scenario => role is not { } given || given.MayEmit(scenario.Origin))]);

    /// <summary>The diagnostics of a scenario, with a placeholder for each parameter of its factory.</summary>
    public static string Diagnostics(Scenario scenario) => scenario.Diagnostics.Placeholders.Count == 0
        ? scenario.DefaultDiagnostics
        : string.Concat(scenario.Diagnostics.Parts.Select(part => part.IsPlaceholder ? $"{{{part.Value}}}" : part.Value));

    /// <summary>The OperationOutcome of a scenario.</summary>
    public string Outcome(Scenario scenario) => OutcomeJson.Create(Specification, scenario, Diagnostics(scenario));
}
