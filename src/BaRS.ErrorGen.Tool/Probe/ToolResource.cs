using System.Text;

namespace BaRS.ErrorGen.Tool.Probe;

/// <summary>Texts that travel in the tool itself.</summary>
internal static class ToolResource
{
    public static string Read(string name)
    {
        using var stream = typeof(ToolResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource '{name}' is missing from the tool.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
