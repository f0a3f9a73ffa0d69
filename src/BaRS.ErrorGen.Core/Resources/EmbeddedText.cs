using System.Text;

namespace BaRS.ErrorGen.Resources;

/// <summary>Texts that travel inside this assembly as resources.</summary>
internal static class EmbeddedText
{
    public static string Read(string name) =>
        TryRead(name) ?? throw new InvalidOperationException($"The resource '{name}' is missing from the assembly.");

    public static string? TryRead(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    public static IEnumerable<string> Names(string folder) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .OrderBy(name => name, StringComparer.Ordinal);
}
