using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>All rules on C# code. Sets of them are bits, in the order of the list.</summary>
internal static class CodeRules
{
    public static readonly ImmutableArray<ICodeRule> All = ImmutableArray.Create<ICodeRule>(
        new UnmappedStatusRule(),
        new InvalidIssueCodeRule(),
        new InvalidIssueTypeRule(),
        new UnknownErrorCodeRule(),
        new MisspeltErrorCodeRule(),
        new CombinationGivenTogetherRule(),
        new CombinationOfAlternativesRule(),
        new CombinationInMapRule(),
        new CombinationInClassRule(),
        new CombinationBesideBodyRule(),
        new CombinationBesideErrorRule(),
        new OtherRoleRule(),
        new RetryPredicateRule(),
        new UnboundedStatusRule(),
        new WrongSystemRule(),
        new ExceptionTextRule(),
        new ExceptionTextInHeaderRule(),
        new ExceptionTextInDeveloperPageRule(),
        new HandBuiltOutcomeRule(),
        new DisplayInTextRule(),
        new RetriedIdsRule(),
        new UndoneRetryRule(),
        new BesideRetryRule(),
        new SwallowedStatusRule(),
        new OutcomeAsTextRule(),
        new PlaceholderTextRule());

    /// <summary>All that the rules report; a message that several rules share is there once.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors => All.SelectMany(rule => rule.Descriptors).Distinct().ToImmutableArray();

    /// <summary>The rules that look at anything in a project.</summary>
    public static ulong In(KnownTypes types) => Where(trigger => trigger.Project is not { } applies || applies(types));

    public static ulong OfKind(OperationKind kind) => Where(trigger => trigger.IsOf(kind));

    /// <summary>
    /// The kinds of operation that any of the rules wants. Conversions and references to fields, a quarter of all operations,
    /// are only looked at for Firely's enum: being shown one costs more than the look.
    /// </summary>
    public static ImmutableArray<OperationKind> KindsOf(ulong rules)
    {
        var byKind = TriggerTable.Instance.RulesByKind;
        var kinds = ImmutableArray.CreateBuilder<OperationKind>();
        for (var kind = 0; kind < byKind.Length; kind++)
        {
            if ((byKind[kind] & rules) != 0)
                kinds.Add((OperationKind)kind);
        }

        return kinds.ToImmutable();
    }

    /// <summary>The rules whose trigger is meant.</summary>
    public static ulong Where(Func<Trigger, bool> isMeant)
    {
        var rules = 0UL;
        for (var i = 0; i < All.Length; i++)
            rules |= isMeant(All[i].Trigger) ? 1UL << i : 0;
        return rules;
    }

    /// <summary>Shows an operation to some rules.</summary>
    public static void Examine(IOperation operation, CodeContext context, ulong rules)
    {
        for (var i = 0; rules != 0; i++, rules >>= 1)
        {
            if ((rules & 1) != 0)
                All[i].Examine(operation, context);
        }
    }
}
