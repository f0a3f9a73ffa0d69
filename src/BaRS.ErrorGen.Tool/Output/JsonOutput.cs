using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BaRS.ErrorGen.Tool.Output;

/// <summary>JSON as all commands print it: indented, and with the characters of other scripts as they are.</summary>
internal static class JsonOutput
{
    // What is printed is no HTML, so quotes and angle brackets need no escape.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What a writer writes, as text that ends with a line break.</summary>
    public static string Create(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Options))
            write(writer);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length).ReplaceLineEndings("\n") + "\n";
    }
}
