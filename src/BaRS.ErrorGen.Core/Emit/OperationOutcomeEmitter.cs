using System.Text;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>
/// Prints the OperationOutcome. All of an issue but its diagnostics is known at build time and stands in the code as
/// finished JSON; only the diagnostics are escaped when it is written.
/// </summary>
/// <remarks>
/// Two shapes: over spans with UTF-8 literals or transcoded strings, and over byte arrays where there are no spans. The
/// printed code differs in the type of the output and in how a finished piece is appended.
/// </remarks>
internal sealed class OperationOutcomeEmitter : IEmitter
{
    private const int MaxIdLength = 64;

    public string TypeName => "BarsOperationOutcome";

    public string Emit(Specification specification, Target target)
    {
        var writer = new SourceWriter(target);
        writer.Lines("""
            /// <summary>A FHIR R4 OperationOutcome, the body of an error response.</summary>
            /// <remarks>
            /// Each issue holds, in this order, severity, code, details.coding (system, code, display) and diagnostics. Control
            /// characters other than tab, CR and LF, which FHIR strings forbid, and lone surrogates are written as U+FFFD.
            /// </remarks>
            """);
        writer.OpenType("sealed class BarsOperationOutcome");
        Write(writer, OutcomeMembers.Object, target);
        Write(writer, target.HasBuffers ? OutcomeMembers.BufferWriters : OutcomeMembers.ArrayWriters, target);
        Write(writer, OutcomeMembers.Body, target, Pieces(specification, target));
        WritePiece(writer, "IssueStart", "Severity and issue code.", specification, IssueStart, target);
        WritePiece(writer, "Details", "The error code, up to the diagnostics.", specification, scenario => Details(specification, scenario), target);
        Write(writer, target.HasUtf8Literals ? OutcomeText.AppendLiteral : OutcomeText.AppendTranscoded, target);
        writer.Lines(Template.Fill(OutcomeText.AppendEscaped, target, ("Output", target.HasBuffers ? "global::System.Span<byte>" : "byte[]")));
        return writer.End();
    }

    /// <summary>A finished piece of JSON for each scenario, each text once: many scenarios share a code or an issue code.</summary>
    private static void WritePiece(SourceWriter writer, string name, string comment, Specification specification, Func<Scenario, string> piece, Target target)
    {
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
        writer.Line();
    }

    private static string IssueStart(Scenario scenario) =>
        $"{{\"severity\":\"{scenario.Severity}\",\"code\":\"{JsonText.Of(scenario.Issue)}\"";

    private static string Details(Specification specification, Scenario scenario)
    {
        var display = scenario.Display.Length == 0 ? "" : $",\"display\":\"{JsonText.Of(scenario.Display)}\"";
        return $",\"details\":{{\"coding\":[{{\"system\":\"{JsonText.Of(specification.System)}\",\"code\":\"{JsonText.Of(scenario.Code)}\"{display}}}]}},\"diagnostics\":\"";
    }

    private static void Write(SourceWriter writer, string members, Target target, params (string, string)[] pieces)
    {
        writer.Lines(Template.Fill(members, target,
        [
            ("Output", target.HasBuffers ? "global::System.Span<byte>" : "byte[]"),
            ("Literal", LiteralType(target)),
            .. pieces,
        ]));
        writer.Line();
    }

    /// <summary>The pieces of JSON around the issues, and the bounds of their lengths in bytes.</summary>
    private static (string, string)[] Pieces(Specification specification, Target target)
    {
        const string start = "{\"resourceType\":\"OperationOutcome\"";
        const string idKey = ",\"id\":\"";
        const string end = "]}";
        var meta = $",\"meta\":{{\"profile\":[\"{JsonText.Of(specification.Profile)}\"]}},\"issue\":[";
        var frame = Encoding.UTF8.GetByteCount(start + idKey + meta + end) + MaxIdLength + 1;
        var issue = specification.Scenarios.Select(scenario => Encoding.UTF8.GetByteCount(IssueStart(scenario) + Details(specification, scenario))).DefaultIfEmpty().Max();
        return
        [
            ("Start", Literal(start, target)),
            ("IdKey", Literal(idKey, target)),
            ("Quote", Literal("\"", target)),
            ("Meta", Literal(meta, target)),
            ("IssueEnd", Literal("\"}", target)),
            ("End", Literal(end, target)),
            ("FrameLength", CSharpLiteral.Of(frame)),
            ("IssueLength", CSharpLiteral.Of(issue + ",\"}".Length)),
        ];
    }

    private static string LiteralType(Target target) => target.HasUtf8Literals ? "global::System.ReadOnlySpan<byte>" : "string";

    private static string Literal(string json, Target target) => CSharpLiteral.Of(json) + (target.HasUtf8Literals ? "u8" : "");
}
