using System.Text.Json;
using BaRS.ErrorGen.Baseline;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Diff;

/// <summary>A diff for programs.</summary>
internal static class DiffJson
{
    public static string Write(SpecDiff diff) => JsonOutput.Create(writer =>
    {
        writer.WriteStartObject();
        Write(writer, "old", diff.Old);
        Write(writer, "new", diff.New);
        writer.WriteNumber("breaking", diff.Breaking.Count);
        writer.WriteNumber("other", diff.Other.Count);
        writer.WriteBoolean("onlyBaseline", diff.IsOfBaselines);
        writer.WriteStartArray("changes");
        foreach (var change in diff.Changes)
            Write(writer, change);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, string name, DiffSide side)
    {
        writer.WriteStartObject(name);
        writer.WriteString("name", side.Name);
        writer.WriteString("kind", side.Kind);
        writer.WriteNumber("scenarios", side.Version.Entries.Count);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SpecChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString()));
        writer.WriteBoolean("breaking", change.IsBreaking);
        writer.WriteString("subject", change.Subject);
        writer.WriteString("key", change.Key);
        writer.WriteString("old", change.Old);
        writer.WriteString("new", change.New);
        writer.WriteString("message", change.Message);
        writer.WriteEndObject();
    }
}
