namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>Rules as bits. A class, as the runtime would compile a dictionary of numbers anew; nearly always the one for none.</summary>
internal sealed class RuleSet
{
    private static readonly RuleSet None = new(0);

    private RuleSet(ulong rules) => Rules = rules;

    public ulong Rules { get; }

    public static RuleSet Of(ulong rules) => rules == 0 ? None : new RuleSet(rules);
}
