using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Rules;
using BaRS.ErrorGen.Baseline;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Lint;
using BaRS.ErrorGen.Pipeline;
using BaRS.ErrorGen.Validation;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Diagnostics;

/// <summary>
/// The rules as Roslyn knows them, for what supports or reports them. Each rule has its descriptors itself, and none is made
/// before it is asked for: the generator, which reports almost nothing, makes none in a build without problems.
/// </summary>
internal static class Descriptors
{
    // By reference: comparing the texts would cost every cold build some milliseconds.
    private static readonly ConditionalWeakTable<RuleDescriptor, DiagnosticDescriptor> Known = new();

    // The base of the help links is one MSBuild property.
    private static readonly string HelpBaseUrl = typeof(Descriptors).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "RuleHelpBaseUrl").Value!;

    /// <summary>What the spec-file analyzer reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> SpecFile => All(SpecRules.Descriptors);

    /// <summary>What the baseline analyzer reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Baseline => All(BaselineRules.Descriptors);

    /// <summary>What the analyzer of unused scenarios reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> UnusedScenario => All(UnusedScenarios.Descriptors);

    /// <summary>What the analyzer of OperationOutcome JSON reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OutcomeExample => All(OutcomeLint.Descriptors);

    /// <summary>What the analyzer of C# code reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Code => CodeRules.Descriptors;

    /// <summary>What the generator reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Generator => All([.. GeneratorMessage.Descriptors, .. PropertyProblem.Descriptors]);

    public static DiagnosticDescriptor For(RuleDescriptor rule) => Known.GetValue(rule, Create);

    public static string HelpLink(string id) => HelpBaseUrl + id + ".md";

    public static Diagnostic ToDiagnostic(this Problem problem, string path) =>
        Diagnostic.Create(For(problem.Rule), problem.Place.ToLocation(path), problem.Arguments);

    private static ImmutableArray<DiagnosticDescriptor> All(IReadOnlyList<RuleDescriptor> rules)
    {
        var descriptors = new DiagnosticDescriptor[rules.Count];
        for (var i = 0; i < descriptors.Length; i++)
            descriptors[i] = For(rules[i]);
        return ImmutableArray.Create(descriptors);
    }

    private static DiagnosticDescriptor Create(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        rule.Category,
        rule.Severity switch
        {
            ProblemSeverity.Error => DiagnosticSeverity.Error,
            ProblemSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: true,
        helpLinkUri: HelpLink(rule.Id));
}
