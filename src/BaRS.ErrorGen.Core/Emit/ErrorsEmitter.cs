using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints the factories of what the role may emit, and the lookups over every scenario.</summary>
internal sealed class ErrorsEmitter() : SpecEmitter(GeneratedTypes.Errors)
{
    public override string Emit(Specification specification, Target target)
    {
        var writer = new SourceWriter(target);
        writer.Lines(
            $"/// <summary>Creates errors, with a method for each scenario that {target.Role.Emitter()} may emit, and finds "
                + "scenarios.</summary>");
        writer.OpenType("static partial class BarsErrors");
        var isFirst = true;
        foreach (var scenario in specification.Scenarios.Where(scenario => target.MayEmit(scenario.Origin)))
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            WriteFactory(writer, scenario, target);
        }

        return writer.End();
    }

    private static void WriteFactory(SourceWriter writer, Scenario scenario, Target target)
    {
        var placeholders = scenario.Diagnostics.Placeholders;
        writer.Summary(scenario.Text);
        ScenarioDocs.WriteRemarks(writer, scenario);
        if (placeholders.Count == 0)
        {
            writer.Lines(
                $"/// <param name=\"diagnostics\">What went wrong this time. If blank, \"{XmlText.Escape(scenario.DefaultDiagnostics)}\" "
                    + "is used.</param>");
        }

        foreach (var placeholder in placeholders)
            writer.Lines($"/// <param name=\"{placeholder}\">The value of {{{placeholder}}} in the diagnostics.</param>");

        // The wording once, not at each parameter: with many of both, the file would grow with their product.
        writer.Lines(placeholders.Count == 0
            ? "/// <returns>The error.</returns>"
            : $"/// <returns>The error, with the diagnostics \"{XmlText.Escape(Wording(scenario))}\".</returns>");

        var parameters = placeholders.Count == 0
            ? $"string{writer.Nullable} diagnostics = null"
            : string.Join(", ", placeholders.Select(placeholder => "string " + Identifier.Escape(placeholder)));
        writer.Open($"public static global::{target.Namespace}.BarsError {scenario.Name}({parameters})");
        writer.Lines($"return new global::{target.Namespace}.BarsError(global::{target.Namespace}.BarsErrors.Describe(global::{target.Namespace}.BarsScenario.{scenario.Name}), {Diagnostics(scenario)});");
        writer.Close();
    }

    private static string Diagnostics(Scenario scenario) => scenario.Diagnostics.Placeholders.Count == 0
        ? "diagnostics"
        : $"string.Concat({string.Join(", ", scenario.Diagnostics.Parts.Select(Part).Concat(scenario.Diagnostics.Parts.Count == 1 ? ["string.Empty"] : []))})";

    private static string Part(TemplatePart part) => part.IsPlaceholder ? Identifier.Escape(part.Value) : CSharpLiteral.From(part.Value);

    private static string Wording(Scenario scenario) =>
        string.Concat(scenario.Diagnostics.Parts.Select(part => part.IsPlaceholder ? "{" + part.Value + "}" : part.Value));
}
