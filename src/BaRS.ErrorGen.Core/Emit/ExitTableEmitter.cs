using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints which scenarios answer an exit, for projects that get the receiver's library code.</summary>
internal sealed class ExitTableEmitter() : SpecEmitter(GeneratedTypes.ExitTable)
{
    public override bool AppliesTo(Specification specification, Target target) =>
        target.HasCodeFor(ReferencedLibraries.AspNetCore);

    public override string Emit(Specification specification, Target target)
    {
        var scenarioType = $"global::{target.Namespace}.{GeneratedTypes.Scenario}";
        var byName = specification.Scenarios.ToDictionary(scenario => scenario.Name, StringComparer.Ordinal);
        var exits = specification.Exits
            .Select(exit => (
                Member: Identifier.PascalCase(exit.Exit),
                Scenarios: exit.Scenarios.Where(name => target.MayEmit(byName[name].Origin))))
            .Where(exit => exit.Scenarios.Any())
            .ToList();

        var writer = new SourceWriter(target);
        writer.Lines("/// <summary>Which scenarios answer a request that leaves the receiver without an answer of its own.</summary>");
        writer.OpenInternalType($"static class {FileName}");
        foreach (var (member, scenarios) in exits)
        {
            var list = string.Join(",\n    ", scenarios.Select(name => $"{scenarioType}.{name}"));
            writer.Lines($"private static readonly {scenarioType}[] {member} =\n{{\n    {list},\n}};");
            writer.Line();
        }

        writer.Lines("/// <summary>Finds the scenarios of an exit, each for its endpoints. Null if the spec has none.</summary>");
        writer.Open($"internal static {scenarioType}[]{writer.Nullable} Find(global::{target.Namespace}.BarsExit exit)");
        SwitchWriter.Write(
            writer,
            "exit",
            exits,
            exit => $"global::{target.Namespace}.BarsExit.{exit.Member}",
            exit => writer.Lines($"return {exit.Member};"));
        writer.Lines("return null;");
        writer.Close();
        return writer.End();
    }
}
