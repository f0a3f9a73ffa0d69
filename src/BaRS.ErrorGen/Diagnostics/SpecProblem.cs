using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Diagnostics;

/// <summary>Something wrong in a spec file.</summary>
/// <param name="Id">One of <see cref="RuleIds"/>.</param>
/// <param name="IsError">Whether what it stands in is left out.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Write">Writes what is wrong and what to do. Only called for what is shown: the search for the nearest word is dear.</param>
/// <param name="NeedsAllFiles">Whether it was found by comparing files; reported at the end of the compilation.</param>
internal sealed record SpecProblem(string Id, bool IsError, TextPlace Place, Func<string> Write, bool NeedsAllFiles = false)
{
    private string? _message;

    public string Message => _message ??= Write();
}
