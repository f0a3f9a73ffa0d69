using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints the lookup of statuses. Each description is made when it is first asked for.</summary>
internal sealed class StatusesEmitter() : SpecEmitter(GeneratedTypes.Statuses)
{
    public override string Emit(Specification specification, Target target)
    {
        var policies = new RetryPolicyNames(specification, target);
        var type = $"global::{target.Namespace}.BarsStatusInfo";
        var writer = new SourceWriter(target);
        writer.Lines("/// <summary>What HTTP status codes mean if no scenario matches, with support text.</summary>");
        writer.OpenType("static class BarsStatuses");
        foreach (var entry in specification.Statuses)
        {
            writer.Lines($"private static {type}{writer.Nullable} status{CSharpLiteral.From(entry.Status)};");
            writer.Line();
        }

        writer.Lines($$"""
            /// <summary>Gets what a status code means.</summary>
            /// <param name="statusCode">The HTTP status code.</param>
            /// <returns>The description of the status code, or null if the spec in force has none.</returns>
            public static {{type}}{{writer.Nullable}} Describe(int statusCode)
            {
            """);
        writer.Indent();
        SwitchWriter.Write(writer, "statusCode", specification.Statuses, entry => CSharpLiteral.From(entry.Status), entry => writer.Lines(
            $"return status{CSharpLiteral.From(entry.Status)} ?? (status{CSharpLiteral.From(entry.Status)} = "
                + $"Make{CSharpLiteral.From(entry.Status)}());"));
        writer.Lines("return null;");
        writer.Close();
        foreach (var entry in specification.Statuses)
        {
            writer.Line();
            WriteMake(writer, type, entry, policies);
        }

        return writer.End();
    }

    private static void WriteMake(SourceWriter writer, string type, StatusEntry entry, RetryPolicyNames policies)
    {
        writer.Open($"private static {type} Make{CSharpLiteral.From(entry.Status)}()");
        writer.Lines($"return new {type}(");
        writer.Indent();
        writer.Lines($"{CSharpLiteral.From(entry.Status)},");
        writer.Lines($"{CSharpLiteral.From(entry.Title)},");
        writer.Lines($"{CSharpLiteral.From(entry.Cause)},");
        WriteList(writer, entry.Steps);
        WriteList(writer, entry.Fix);
        writer.Lines($"{policies.Reference(entry.Retry)});");
        writer.Unindent();
        writer.Close();
    }

    private static void WriteList(SourceWriter writer, EquatableArray<string> items)
    {
        writer.Lines("new string[]");
        writer.Lines("{");
        writer.Indent();
        foreach (var item in items)
            writer.Lines(CSharpLiteral.From(item) + ",");
        writer.Unindent();
        writer.Lines("},");
    }
}
