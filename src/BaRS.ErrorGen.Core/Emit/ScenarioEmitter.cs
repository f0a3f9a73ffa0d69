using System.Globalization;
using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints the enum of the scenarios.</summary>
internal sealed class ScenarioEmitter() : SpecEmitter(GeneratedTypes.Scenario)
{
    public override string Emit(Specification specification, Target target)
    {
        var writer = new SourceWriter(target);
        writer.Lines("""
            /// <summary>The failure scenarios of the spec in force, in the order of the spec.</summary>
            /// <remarks>Persist names and not numbers. A scenario that is added to the spec changes the numbers of those after it.</remarks>
            """);
        writer.OpenType("enum BarsScenario");
        writer.Lines("""
            /// <summary>No scenario.</summary>
            None = 0,
            """);
        for (var i = 0; i < specification.Scenarios.Count; i++)
        {
            var scenario = specification.Scenarios[i];
            writer.Line();
            writer.Summary($"{ScenarioDocs.Combination(scenario)}: {scenario.Text}");
            writer.Lines($"{scenario.Name} = {(i + 1).ToString(CultureInfo.InvariantCulture)},");
        }

        return writer.End();
    }
}
