using System.Collections.Immutable;
using System.Globalization;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>BARS2010: an OperationOutcome that is built by hand where a factory makes the same.</summary>
internal sealed class HandBuiltOutcomeRule : ICodeRule
{
    private const int MaxNamed = 3;

    private static readonly DiagnosticDescriptor BuiltByHand = CodeRule.Info(
        RuleIds.HandBuiltOutcome,
        "OperationOutcome is built by hand",
        "The OperationOutcome is built by hand from '{0}' and '{1}'. "
            + "Call {2}, which creates it from the spec and follows when the spec changes.");

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(BuiltByHand);

    public Trigger Trigger { get; } = new(
        OperationKind.AnonymousObjectCreation,
        OperationKind.ObjectCreation,
        OperationKind.Literal,
        OperationKind.InterpolatedString)
    {
        Method = (method, _) => method.ContainingType.Name == HandBuiltOutcome.TypeName
            || method.Parameters.Any(parameter => IsResourceType(parameter.Name)),
        Name = IsResourceType,
        Text = text => text.Length > HandBuiltOutcome.TypeName.Length && text.Contains(HandBuiltOutcome.TypeName),
        Operation = SetsResourceTypeField,
    };

    public void Examine(IOperation operation, CodeContext context)
    {
        var found = operation is ILiteralOperation or IInterpolatedStringOperation
            ? JsonOutcome.Find(operation, context.CancellationToken)
            : HandBuiltOutcome.Find(operation);
        if (found is not { } outcome)
            return;
        var replacement = OutcomeReplacement.For(operation, context);
        var scenarios = context.Spec.Scenarios[outcome.Code]
            .Where(scenario => Fits(scenario, outcome, replacement.Statuses, context.Project.Role))
            .ToList();
        if (scenarios.Count == 0)
            return;
        context.Report(
            BuiltByHand,
            outcome.Place,
            [outcome.Code, outcome.Issue, ListFactories(scenarios)],
            properties: Properties(outcome, replacement, scenarios, context.Project.Namespace));
    }

    private static bool IsResourceType(string name) => Names.AreEqual(name, HandBuiltOutcome.ResourceType);

    private static bool SetsResourceTypeField(IOperation operation)
    {
        if (operation is not IObjectCreationOperation { Initializer: { } initializer })
            return false;
        foreach (var member in initializer.Initializers)
        {
            if (member is ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Field.Name: var name } } && IsResourceType(name))
                return true;
        }

        return false;
    }

    private static bool Fits(Scenario scenario, HandBuiltOutcome outcome, IReadOnlyCollection<int> statuses, Role role) =>
        scenario.Issue == outcome.Issue
        && role.MayEmit(scenario.Origin)
        && statuses.All(status => scenario.Status == status)
        && (outcome.Severity is null || scenario.Severity == outcome.Severity);

    private static string ListFactories(List<Scenario> scenarios)
    {
        var named = string.Join(" or ", scenarios.Take(MaxNamed).Select(scenario => "BarsErrors." + scenario.Name));
        return scenarios.Count > MaxNamed
            ? string.Format(CultureInfo.InvariantCulture, "{0} or {1} more", named, scenarios.Count - MaxNamed)
            : named;
    }

    private static ImmutableDictionary<string, string?> Properties(
        HandBuiltOutcome outcome,
        OutcomeReplacement replacement,
        List<Scenario> scenarios,
        string generatedNamespace)
    {
        // A factory with placeholders has no room for finished diagnostics, and no factory gives an id.
        var factories = outcome.HasId
            ? []
            : scenarios.Where(scenario => scenario.Diagnostics.Placeholders.Count == 0).Select(scenario => scenario.Name);
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(FactoryProperties.Namespace, generatedNamespace)
            .Add(FactoryProperties.Factories, string.Join(",", factories))
            .Add(FactoryProperties.Replacements, replacement.Text);
        if (outcome.Diagnostics is { } diagnostics)
            properties = properties.Add(FactoryProperties.Diagnostics, diagnostics);
        return replacement.Status is { } status
            ? properties.Add(FactoryProperties.Status, status.ToString(CultureInfo.InvariantCulture))
            : properties;
    }
}
