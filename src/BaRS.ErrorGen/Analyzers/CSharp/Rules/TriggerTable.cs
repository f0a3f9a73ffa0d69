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
        ByKind(kind => Collect(trigger => trigger.Kinds.Contains(kind) ? trigger.Operation : null));

    private static T[] ByKind<T>(Func<OperationKind, T> find)
    {
        var last = CodeRules.All.SelectMany(rule => rule.Trigger.Kinds).Max(kind => (int)kind);
        return [.. Enumerable.Range(0, last + 1).Select(kind => find((OperationKind)kind))];
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
