using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>The triggers of all rules, by what is asked: each question once, with all the rules that ask it.</summary>
internal sealed class TriggerTable
{
    public static TriggerTable Instance { get; } = new();

    public ulong[] RulesByKind { get; } = ByKind(CodeRules.OfKind);

    public Question<Func<IMethodSymbol, KnownTypes, bool>>[] Methods { get; } = Collect(trigger => trigger.Method);

    public Question<Func<IPropertySymbol, bool>>[] Properties { get; } = Collect(trigger => trigger.Property);

    public Question<Func<string, bool>>[] Names { get; } = Collect(trigger => trigger.Name);

    public Question<Func<string, bool>>[] Texts { get; } = Collect(trigger => trigger.Text);

    public Question<Func<IOperation, bool>>[] Values { get; } = Collect(trigger => trigger.Value);

    public Question<Func<IOperation, bool>>[][] OperationsByKind { get; } =
        ByKind(kind => Collect(trigger => trigger.IsOf(kind) ? trigger.Operation : null));

    private static T[] ByKind<T>(Func<OperationKind, T> find)
    {
        var found = new T[LastKind() + 1];
        for (var kind = 0; kind < found.Length; kind++)
            found[kind] = find((OperationKind)kind);
        return found;
    }

    private static int LastKind()
    {
        var last = 0;
        foreach (var rule in CodeRules.All)
        {
            for (var i = 0; i < rule.Trigger.Kinds.Count; i++)
                last = Math.Max(last, (int)rule.Trigger.Kinds[i]);
        }

        return last;
    }

    private static Question<T>[] Collect<T>(Func<Trigger, T?> ask)
        where T : Delegate =>
        [
            .. CodeRules.All
                .Select(rule => ask(rule.Trigger))
                .OfType<T>()
                .Distinct()
                .Select(question => new Question<T>(question, CodeRules.Where(trigger => question.Equals(ask(trigger))))),
        ];
}
