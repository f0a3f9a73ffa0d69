namespace BaRS.ErrorGen.Diagnostics;

/// <summary>
/// What a finding on C# code gives its code fix, by name in <c>Diagnostic.Properties</c>. A property that is missing
/// means that there is no one right value: nothing can be offered. That is so where an enum stands, too.
/// </summary>
internal static class FixProperties
{
    /// <summary>
    /// BARS2002, BARS2003, BARS2005, BARS2008: the text that would be right at the place of the finding, without quotes
    /// (<c>too-costly</c>, <c>REC_BAD_REQUEST</c>, the URL).
    /// </summary>
    public const string Value = "Value";

    /// <summary>
    /// Beside <see cref="Value"/>: the generated constant of that text, as <c>BarsIssueCodes.TooCostly</c>. The type's
    /// namespace is the project's choice and is left out.
    /// </summary>
    public const string Constant = "Constant";
}
