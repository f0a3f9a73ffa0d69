using System.Text.Encodings.Web;
using System.Text.Json;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Parsing.Schema;

/// <summary>The JSON schema that editors use is what the parser accepts: it is written from the parser's own tables.</summary>
public sealed class JsonSchemaTests
{
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void The_schema_is_what_the_parser_accepts() =>
        Repository.Keep(
            SchemaWriter.Write().ToJsonString(Indented).ReplaceLineEndings("\n") + "\n",
            "spec",
            "bars-errors.schema.json");
}
