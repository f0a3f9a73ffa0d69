namespace BaRS.ErrorGen.Tool.Probe.Judging;

/// <summary>Something wrong with an answer.</summary>
/// <param name="Source">Who demands otherwise: the assurance, the standard, or a rule by its id.</param>
/// <param name="Text">What is wrong, in a sentence.</param>
/// <param name="Change">What to change in the receiver; empty if the text says it.</param>
internal sealed record Fault(string Source, string Text, string Change)
{
    public const string Assurance = "assurance";

    public const string Spec = "spec";

    public const string Standard = "standard";

    public const string Connection = "connection";
}

/// <summary>What is known of a check after it ran.</summary>
internal enum Verdict
{
    /// <summary>The answer is what was expected.</summary>
    Right,

    /// <summary>The answer is not, or there is none.</summary>
    Wrong,

    /// <summary>It was not tried, or what came of it says nothing. Never a success.</summary>
    NotRun,
}
