using System.Text;
using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>
/// Prints what the OperationOutcome is made of. All of an issue but its diagnostics is known at build time and stands
/// in the code as finished JSON; the library's part of the type puts the pieces together and escapes the diagnostics.
/// </summary>
internal sealed class OutcomePiecesEmitter() : SpecEmitter(GeneratedTypes.OperationOutcome + ".Pieces")
{
    private const int MaxIdLength = 64;

    public override string Emit(Specification specification, Target target)
    {
        var meta = OutcomeJson.Meta(specification);
        var writer = new SourceWriter(target);
        writer.OpenPart("sealed partial class " + GeneratedTypes.OperationOutcome);
        WriteLengths(writer, specification, meta);
        // The XML is written by the framework's own writer, and the outcome of Firely by Firely: both want the text itself.
        writer.Line();
        writer.Lines($"internal const string Profile = {CSharpLiteral.From(specification.Profile)};");
        WriteConstant(writer, "Start", OutcomeJson.Start, target);
        WriteConstant(writer, "IdKey", OutcomeJson.IdKey, target);
        WriteConstant(writer, "Quote", OutcomeJson.Quote, target);
        WriteConstant(writer, "Meta", meta, target);
        WriteConstant(writer, "IssueEnd", OutcomeJson.IssueEnd, target);
        WriteConstant(writer, "End", OutcomeJson.End, target);
        WritePiece(writer, "IssueStart", "Severity and issue code.", specification, OutcomeJson.IssueStart, target);
        WritePiece(
            writer,
            "Details",
            "The error code, up to the diagnostics.",
            specification,
            scenario => OutcomeJson.Details(specification, scenario),
            target);
        return writer.End();
    }

    /// <summary>The bounds in bytes: of what stands around the issues, and of an issue without its diagnostics.</summary>
    private static void WriteLengths(SourceWriter writer, Specification specification, string meta)
    {
        var frame = Length(OutcomeJson.Start + OutcomeJson.IdKey + meta + OutcomeJson.End) + MaxIdLength + Length(OutcomeJson.Quote);
        var issue = specification.Scenarios
            .Select(scenario => Length(OutcomeJson.IssueStart(scenario) + OutcomeJson.Details(specification, scenario)))
            .DefaultIfEmpty()
            .Max()
            + Length("," + OutcomeJson.IssueEnd);
        writer.Lines($"""
            private const int FrameLength = {CSharpLiteral.From(frame)};

            private const int IssueLength = {CSharpLiteral.From(issue)};
            """);
    }

    private static void WriteConstant(SourceWriter writer, string name, string json, Target target)
    {
        writer.Line();
        if (target.HasUtf8Literals)
        {
            writer.Open($"private static {LiteralType(target)} {name}");
            writer.Lines($"get {{ return {Literal(json, target)}; }}");
            writer.Close();
        }
        else
        {
            writer.Lines($"private const string {name} = {Literal(json, target)};");
        }
    }

    /// <summary>A finished piece of JSON for each scenario, each text once: many scenarios share a code or an issue code.</summary>
    private static void WritePiece(
        SourceWriter writer,
        string name,
        string comment,
        Specification specification,
        Func<Scenario, string> piece,
        Target target)
    {
        writer.Line();
        writer.Lines("// " + comment);
        writer.Open($"private static {LiteralType(target)} {name}(global::{target.Namespace}.BarsScenario scenario)");
        SwitchWriter.Write(
            writer,
            "scenario",
            [.. specification.Scenarios.GroupBy(piece, StringComparer.Ordinal)],
            group => group.Select(scenario => $"global::{target.Namespace}.BarsScenario.{scenario.Name}"),
            group => writer.Lines($"return {Literal(group.Key, target)};"));
        writer.Lines("throw new global::System.ArgumentOutOfRangeException(nameof(scenario));");
        writer.Close();
    }

    private static string LiteralType(Target target) => target.HasUtf8Literals ? "global::System.ReadOnlySpan<byte>" : "string";

    private static string Literal(string json, Target target) => CSharpLiteral.From(json) + (target.HasUtf8Literals ? "u8" : "");

    private static int Length(string json) => Encoding.UTF8.GetByteCount(json);
}
