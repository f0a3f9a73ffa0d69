using System.Collections.Immutable;
using System.Globalization;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2015: the catch-all of a map from statuses to error codes, which gives one code for statuses that the spec has
/// scenarios for. A status of another service is another matter: what it becomes is the project's choice.
/// </summary>
internal sealed class SwallowedStatusRule : ICodeRule
{
    private const int MaxListed = 6;

    /// <summary>One entry and a catch-all is a special case, and no map.</summary>
    private const int MinEntries = 2;

    private static readonly DiagnosticDescriptor Swallows = CodeRule.Info(
        RuleIds.SwallowedStatus,
        "Catch-all of a status map swallows statuses",
        "The catch-all gives '{0}' for {1} too, and the spec has scenarios of its own for that. Add an entry for each status that can come here.");

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Swallows);

    public Trigger Trigger { get; } = new(OperationKind.SwitchExpression, OperationKind.Switch, OperationKind.Invocation)
    {
        Method = (method, _) => IsLookup(method),
        Operation = operation => operation switch
        {
            ISwitchExpressionOperation choice => IsStatus(choice.Value),
            ISwitchOperation choice => IsStatus(choice.Value),
            _ => false,
        },
    };

    public void Examine(IOperation operation, CodeContext context)
    {
        if (!context.Project.Role.Answers() || FindMap(operation, context) is not { CatchAll: { } catchAll } map)
            return;
        if (map.Keys.Count < MinEntries || StatusMap.IsOther(Operands.Unwrap(map.Subject)) || UpstreamStatus.Find(map.Subject, context).Reads.Count > 0)
            return;
        if (FindCode(catchAll, context) is not { } code || !map.Values.All(value => FindCode(value, context) is not null))
            return;
        var swallowed = context.Spec.Specification.Scenarios
            .Where(scenario => context.Project.Role.MayEmit(scenario.Origin))
            .GroupBy(scenario => scenario.Status)
            .Where(status => !map.Keys.Contains(status.Key) && !map.IsInRange(status.Key) && status.All(scenario => scenario.Code != code))
            .Select(status => status.Key)
            .OrderBy(status => status)
            .ToList();
        if (swallowed.Count > 0)
            context.Report(Swallows, map.Place.GetLocation(), [code, List(swallowed)]);
    }

    private static StatusEntries? FindMap(IOperation operation, CodeContext context) => operation switch
    {
        ISwitchExpressionOperation choice when IsStatus(choice.Value) => StatusEntries.Of(choice),
        ISwitchOperation choice when IsStatus(choice.Value) => StatusEntries.Of(choice),
        IInvocationOperation call when IsLookup(call.TargetMethod) => StatusEntries.Of(call, context),
        _ => null,
    };

    private static bool IsLookup(IMethodSymbol method) => method.Name == "GetValueOrDefault" && method.Parameters.Length >= 2;

    /// <summary>The error code that an entry gives, itself or as a generated error.</summary>
    private static string? FindCode(IOperation value, CodeContext context)
    {
        if (Operands.Unwrap(value) is IInvocationOperation { TargetMethod: { ContainingType.Name: "BarsErrors", Name: var factory } })
            return context.Spec.Specification.Scenarios.FirstOrDefault(scenario => scenario.Name == factory)?.Code;
        var parts = ErrorPartReader.Read(new GivenValue(value, "code"), context);
        return parts.Code;
    }

    private static bool IsStatus(IOperation value) => Operands.Unwrap(value) switch
    {
        IParameterReferenceOperation { Parameter: var parameter } => Names.IsStatus(parameter.Name, parameter.Type),
        ILocalReferenceOperation { Local: var local } => Names.IsStatus(local.Name, local.Type),
        IPropertyReferenceOperation { Property: var property } => Names.IsStatus(property.Name, property.Type),
        IFieldReferenceOperation { Field: var field } => Names.IsStatus(field.Name, field.Type),
        _ => false,
    };

    private static string List(List<int> statuses)
    {
        var named = statuses.Take(MaxListed).Select(status => status.ToString(CultureInfo.InvariantCulture));
        var more = statuses.Count - MaxListed;
        return string.Join(", ", named) + (more > 0 ? string.Format(CultureInfo.InvariantCulture, " and {0} more", more) : "");
    }
}
