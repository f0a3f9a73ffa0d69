namespace BaRS.ErrorGen.Emit;

/// <summary>Prints a switch statement and a blank line after it; nothing where there is no case.</summary>
internal static class SwitchWriter
{
    public static void Write<T>(SourceWriter writer, string value, IReadOnlyCollection<T> cases, Func<T, string> label, Action<T> body)
    {
        if (cases.Count == 0)
            return;

        writer.Open($"switch ({value})");
        foreach (var item in cases)
        {
            writer.Lines($"case {label(item)}:");
            writer.Indent();
            body(item);
            writer.Unindent();
        }

        writer.Close();
        writer.Line();
    }
}
