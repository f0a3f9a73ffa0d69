using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints what the spec says of each scenario, in blocks so that no method grows with the whole spec.</summary>
internal sealed class ScenarioTableEmitter() : SpecEmitter(GeneratedTypes.ScenarioTable)
{
    private const int CasesAMethod = 64;

    public override string Emit(Specification specification, Target target)
    {
        var policies = new RetryPolicyNames(specification, target);
        var writer = new SourceWriter(target);
        writer.Lines("/// <summary>What the spec in force says about each scenario, and which scenario has a combination.</summary>");
        writer.OpenInternalType($"static class {FileName}");
        writer.Lines($"""
            /// <summary>The number of scenarios.</summary>
            internal const int Count = {CSharpLiteral.From(specification.Scenarios.Count)};

            """);

        var blocks = specification.Scenarios
            .Select((scenario, index) => (scenario, index))
            .GroupBy(entry => entry.index / CasesAMethod, entry => entry.scenario)
            .ToList();
        WriteMake(writer, blocks.Count, target);
        foreach (var block in blocks)
            WriteBlock(writer, block.Key, block, policies, target);
        writer.Line();
        WriteFindByName(writer, specification, target);
        writer.Line();
        WriteFind(writer, specification, target);
        return writer.End();
    }

    private static void WriteMake(SourceWriter writer, int blocks, Target target)
    {
        writer.Lines("/// <summary>Creates the description of a scenario. Null if the spec does not have it.</summary>");
        writer.Open(
            $"internal static global::{target.Namespace}.BarsScenarioInfo{writer.Nullable} Make(global::{target.Namespace}.BarsScenario "
                + "scenario)");
        if (blocks == 1)
        {
            writer.Lines("return Block0(scenario);");
        }
        else
        {
            SwitchWriter.Write(
                writer,
                $"((int)scenario - 1) / {CSharpLiteral.From(CasesAMethod)}",
                [.. Enumerable.Range(0, blocks)],
                CSharpLiteral.From,
                block => writer.Lines($"return Block{CSharpLiteral.From(block)}(scenario);"));
            writer.Lines("return null;");
        }

        writer.Close();
    }

    private static void WriteBlock(
        SourceWriter writer,
        int number,
        IEnumerable<Scenario> scenarios,
        RetryPolicyNames policies,
        Target target)
    {
        writer.Line();
        writer.Open(
            $"private static global::{target.Namespace}.BarsScenarioInfo{writer.Nullable} "
                + $"Block{CSharpLiteral.From(number)}(global::{target.Namespace}.BarsScenario scenario)");
        SwitchWriter.Write(
            writer,
            "scenario",
            [.. scenarios],
            scenario => $"global::{target.Namespace}.BarsScenario.{scenario.Name}",
            scenario => WriteInfo(writer, scenario, policies, target));
        writer.Lines("return null;");
        writer.Close();
    }

    private static void WriteFindByName(SourceWriter writer, Specification specification, Target target)
    {
        var type = $"global::{target.Namespace}.BarsScenario";
        writer.Lines("/// <summary>Finds the scenario with a name. None if the spec does not have it.</summary>");
        writer.Open($"internal static {type} Find(string{writer.Nullable} name)");
        SwitchWriter.Write(writer, "name", specification.Scenarios, scenario => CSharpLiteral.From(scenario.Name), scenario =>
            writer.Lines($"return {type}.{scenario.Name};"));
        writer.Lines($"return {type}.None;");
        writer.Close();
    }

    /// <summary>Where several scenarios share status, code and issue, the first in the order of the spec is found.</summary>
    private static void WriteFind(SourceWriter writer, Specification specification, Target target)
    {
        var type = $"global::{target.Namespace}.BarsScenario";
        var entries = specification.Scenarios
            .GroupBy(scenario => scenario.Combination)
            .Select(group => new LookupEntry(group.Key.Status, group.Key.Code, group.Key.Issue, $"{type}.{group.First().Name}"));
        writer.Lines(
            "/// <summary>Finds the first scenario with a combination, in the order of the spec. "
                + "None if the spec does not have it.</summary>");
        CombinationWriter.Write(writer, $"internal static {type} Find", type, entries, none: type + ".None");
    }

    private static void WriteInfo(SourceWriter writer, Scenario scenario, RetryPolicyNames policies, Target target)
    {
        var endpoints = string.Concat(scenario.Endpoints.Select(endpoint => ",\n    " + CSharpLiteral.From(endpoint)));
        writer.Lines($"""
            return new global::{target.Namespace}.BarsScenarioInfo(
                scenario,
                {CSharpLiteral.From(scenario.Name)},
                {CSharpLiteral.From(scenario.Status)},
                {CSharpLiteral.From(scenario.Code)},
                {CSharpLiteral.From(scenario.Display)},
                {CSharpLiteral.From(scenario.Issue)},
                {CSharpLiteral.From(scenario.Severity)},
                {FormatOrigin(scenario.Origin, target)},
                {CSharpLiteral.From(scenario.Text)},
                {CSharpLiteral.From(scenario.DefaultDiagnostics == scenario.Display ? null : scenario.DefaultDiagnostics)},
                {policies.Reference(scenario.Retry)},
                {CSharpLiteral.From(scenario.Note)},
                {CSharpLiteral.From(scenario.Source)},
                {FormatList(scenario.Requirements)}{endpoints});
            """);
    }

    private static string FormatList(EquatableArray<string> texts) =>
        texts.Count == 0 ? "null" : $"new[] {{ {string.Join(", ", texts.Select(CSharpLiteral.From))} }}";

    private static string FormatOrigin(Origin origin, Target target) =>
        string.Join(
            " | ",
            origin.ToString().Split([", "], StringSplitOptions.None).Select(name => $"global::{target.Namespace}.BarsOrigin.{name}"));
}
