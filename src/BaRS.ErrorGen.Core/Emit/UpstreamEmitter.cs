using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints the methods that turn what another system answers into errors, for projects that answer requests.</summary>
internal sealed class UpstreamEmitter() : SpecEmitter(GeneratedTypes.Upstream)
{
    private const string Diagnostics =
        "/// <param name=\"diagnostics\">What went wrong this time. If blank, that of the scenario is used. Not the text of an exception, and "
            + "nothing that the system answered.</param>\n/// <returns>The error, whatever the ";

    public override bool AppliesTo(Specification specification, Target target) =>
        specification.Upstreams.Count > 0 && target.Role.Answers();

    public override string Emit(Specification specification, Target target)
    {
        var writer = new SourceWriter(target);
        writer.Lines("/// <summary>What the answers and failures of other systems become, as the spec says under <c>upstream</c>.</summary>");
        writer.OpenType($"static class {FileName}");
        var isFirst = true;
        foreach (var upstream in specification.Upstreams)
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            WriteForStatus(writer, upstream, target);
            writer.Line();
            WriteForStatusCode(writer, upstream, target);
            writer.Line();
            WriteForException(writer, upstream, target);
        }

        return writer.End();
    }

    private static void WriteForStatus(SourceWriter writer, UpstreamEntry upstream, Target target)
    {
        OpenForAnswer(writer, upstream, "int", target);
        WriteSwitch("statusCode", upstream.Statuses);
        WriteSwitch("statusCode / 100", upstream.Classes);
        writer.Lines(Return(upstream.Default, target));
        writer.Close();

        void WriteSwitch(string value, EquatableArray<UpstreamAnswer> answers) =>
            SwitchWriter.Write(
                writer,
                value,
                answers,
                answer => CSharpLiteral.From(answer.Status),
                answer => writer.Lines(Return(answer.Scenario, target)));
    }

    private static void WriteForStatusCode(SourceWriter writer, UpstreamEntry upstream, Target target)
    {
        OpenForAnswer(writer, upstream, "global::System.Net.HttpStatusCode", target);
        writer.Lines($"return {upstream.Method}((int)statusCode, diagnostics);");
        writer.Close();
    }

    private static void WriteForException(SourceWriter writer, UpstreamEntry upstream, Target target)
    {
        writer.Summary($"The error for a call to {upstream.Name} that failed.");
        writer.Lines("/// <param name=\"exception\">What the client threw.</param>");
        writer.Lines(Diagnostics + "exception is.</returns>");
        Open(writer, upstream, "global::System.Exception exception", target);
        writer.Open("if (exception is global::System.TimeoutException || exception is global::System.OperationCanceledException)");
        writer.Lines(Return(upstream.Timeout, target));
        writer.Close();
        writer.Line();
        if ((target.Libraries & ReferencedLibraries.Http) != 0)
            WriteForRequestException(writer, upstream, target);
        writer.Lines(Return(upstream.Default, target));
        writer.Close();
    }

    private static void WriteForRequestException(SourceWriter writer, UpstreamEntry upstream, Target target)
    {
        writer.Lines("var request = exception as global::System.Net.Http.HttpRequestException;");
        writer.Open("if (request != null)");

        // The exception has the status from .NET 5 on.
        writer.Lines(!target.IsNet80
            ? Return(upstream.Unreachable, target)
            : $"return request.StatusCode != null ? {upstream.Method}((int)request.StatusCode.Value, diagnostics) : "
                + Create(upstream.Unreachable, target) + ";");
        writer.Close();
        writer.Line();
    }

    private static void OpenForAnswer(SourceWriter writer, UpstreamEntry upstream, string statusType, Target target)
    {
        writer.Summary($"The error for an answer of {upstream.Name} that is not the one expected.");
        writer.Lines("/// <param name=\"statusCode\">The status that it answered with.</param>");
        writer.Lines(Diagnostics + "status is.</returns>");
        Open(writer, upstream, statusType + " statusCode", target);
    }

    private static void Open(SourceWriter writer, UpstreamEntry upstream, string parameter, Target target) =>
        writer.Open(
            $"public static global::{target.Namespace}.BarsError {upstream.Method}({parameter}, string{writer.Nullable} diagnostics = null)");

    private static string Return(string scenario, Target target) => $"return {Create(scenario, target)};";

    private static string Create(string scenario, Target target) =>
        $"global::{target.Namespace}.BarsError.Create(global::{target.Namespace}.BarsScenario.{scenario}, diagnostics)";
}
