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
/// <param name="Rule">What is wrong.</param>
/// <param name="Place">The offending value.</param>
/// <param name="FindArguments">
/// Finds what fills the holes of the message. Called only for what is shown: the search for the nearest word is expensive.
/// </param>
/// <param name="NeedsAllFiles">Whether it was found by comparing files; reported at the end of the compilation.</param>
internal sealed record Problem(RuleDescriptor Rule, TextPlace Place, Func<object[]> FindArguments, bool NeedsAllFiles = false)
{
    private object[]? _arguments;

    public string Id => Rule.Id;

    public object[] Arguments => _arguments ??= FindArguments();

    public string Message => Rule.Format(Arguments);

    public bool IsError => Rule.Severity == ProblemSeverity.Error;
}
