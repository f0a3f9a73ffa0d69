namespace BaRS.ErrorGen.Emit;

/// <summary>Prints a switch statement and a blank line after it; nothing where there is no case.</summary>
internal static class SwitchWriter
{
    public static void Write<T>(SourceWriter writer, string value, IReadOnlyCollection<T> cases, Func<T, string> label, Action<T> body) =>
        Write(writer, value, cases, item => new[] { label(item) }, body);

    /// <summary>A switch whose cases have one or more labels.</summary>
    public static void Write<T>(
        SourceWriter writer,
        string value,
        IReadOnlyCollection<T> cases,
        Func<T, IEnumerable<string>> labels,
        Action<T> body)
    {
        if (cases.Count == 0)
            return;

        writer.Open($"switch ({value})");
        foreach (var item in cases)
        {
            foreach (var label in labels(item))
                writer.Lines($"case {label}:");
            writer.Indent();
            body(item);
            writer.Unindent();
        }

        writer.Close();
        writer.Line();
    }
}
