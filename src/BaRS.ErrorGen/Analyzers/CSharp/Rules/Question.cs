namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>A question of triggers, and the rules that ask it, as bits.</summary>
internal sealed class Question<T>(T ask, ulong rules)
    where T : Delegate
{
    public T Ask { get; } = ask;

    public ulong Rules { get; } = rules;
}
