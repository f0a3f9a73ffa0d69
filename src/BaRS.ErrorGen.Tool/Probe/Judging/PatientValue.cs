namespace BaRS.ErrorGen.Tool.Probe.Judging;

/// <summary>A value that is somebody's own.</summary>
internal sealed record PatientValue(string Text)
{
    /// <summary>Shorter texts are words of every sentence.</summary>
    private const int MinLength = 5;

    /// <summary>Whether a text repeats it. Numbers count with spaces or hyphens in them as well.</summary>
    public bool IsIn(string text)
    {
        if (Text.Length < MinLength)
            return false;
        return text.Contains(Text, StringComparison.OrdinalIgnoreCase)
            || (Text.All(char.IsAsciiDigit) && WithoutSeparators(text).Contains(Text, StringComparison.Ordinal));
    }

    private static string WithoutSeparators(string text) => string.Concat(text.Where(c => c is not (' ' or '-' or '\u00A0')));
}
