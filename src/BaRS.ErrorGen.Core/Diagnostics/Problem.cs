using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Diagnostics;

/// <summary>How much a problem weighs.</summary>
internal enum ProblemSeverity
{
    /// <summary>A fact that someone may want to know.</summary>
    Info,

    /// <summary>What is most likely wrong, but can be used.</summary>
    Warning,

    /// <summary>What cannot be used, and is left out.</summary>
    Error,
}

/// <summary>Something wrong in a file.</summary>
/// <param name="Id">One of <see cref="RuleIds"/>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Place">The offending value.</param>
/// <param name="Write">Writes what is wrong and what to do. Only called for what is shown: the search for the nearest word is expensive.</param>
/// <param name="NeedsAllFiles">Whether it was found by comparing files; reported at the end of the compilation.</param>
internal sealed record Problem(string Id, ProblemSeverity Severity, TextPlace Place, Func<string> Write, bool NeedsAllFiles = false)
{
    private string? _message;

    public string Message => _message ??= Write();

    public bool IsError => Severity == ProblemSeverity.Error;

    /// <summary>A file, or a part of it, that cannot be read.</summary>
    public static Problem CannotBeRead(TextPlace place, string message) => CannotBeRead(place, () => message);

    /// <summary>A file, or a part of it, that cannot be read.</summary>
    public static Problem CannotBeRead(TextPlace place, Func<string> message) => new(RuleIds.CannotBeRead, ProblemSeverity.Error, place, message);
}
