using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>All rules on C# code, and which of them want to see an operation.</summary>
internal static class CodeRules
{
    private static readonly ImmutableArray<ICodeRule> All = ImmutableArray.Create<ICodeRule>(
        new ResponseStatusWalk(),
        new StatusBesideErrorRule(),
        new OutcomeAsTextRule(),
        new GivenTogetherRule(),
        new StatusMapRule(),
        new ErrorClassRule(),
        new OutcomeWalk(),
        new IssueTypeRule(),
        new MisspeltErrorCodeRule(),
        new WrongSystemRule(),
        new DisplayInTextRule(),
        new RetryPredicateRule(),
        new RetriedIdsRule(),
        new UndoneRetryRule(),
        new BesideRetryRule(),
        new HandBuiltOutcomeRule());

    private static readonly ImmutableArray<ICodeRule>[] ByKind = Index();

    private static readonly ImmutableArray<OperationKind> Kinds = GetKinds(All);

    private static readonly ImmutableArray<OperationKind> KindsWithoutFirely = GetKinds(All.Where(rule => rule is not IssueTypeRule));

    /// <summary>All that the rules report; a message that several rules share is there once.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors
    {
        get
        {
            var descriptors = new List<DiagnosticDescriptor>();
            foreach (var rule in All)
            {
                foreach (var descriptor in rule.Descriptors)
                {
                    if (!descriptors.Contains(descriptor))
                        descriptors.Add(descriptor);
                }
            }

            return descriptors.ToImmutableArray();
        }
    }

    /// <summary>
    /// The kinds of operation that any rule wants. Conversions and references to fields, a quarter of all operations, are
    /// only looked at for Firely's enum: being shown one costs more than the look.
    /// </summary>
    public static ImmutableArray<OperationKind> KindsFor(KnownTypes types) => types.HasFirelyIssueType ? Kinds : KindsWithoutFirely;

    public static ImmutableArray<ICodeRule> For(OperationKind kind) => ByKind[(int)kind];

    private static ImmutableArray<OperationKind> GetKinds(IEnumerable<ICodeRule> rules) =>
        rules.SelectMany(rule => rule.Kinds).Distinct().ToImmutableArray();

    private static ImmutableArray<ICodeRule>[] Index()
    {
        var byKind = new ImmutableArray<ICodeRule>[All.SelectMany(rule => rule.Kinds).Max(kind => (int)kind) + 1];
        for (var kind = 0; kind < byKind.Length; kind++)
            byKind[kind] = All.Where(rule => rule.Kinds.Contains((OperationKind)kind)).ToImmutableArray();
        return byKind;
    }
}
