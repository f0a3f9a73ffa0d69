using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;

/// <summary>
/// What the names around a map from statuses to codes, or from codes to statuses, say of its numbers: a plain number
/// beside a code may as well be a delay, and a status may be that of another service.
/// </summary>
internal static class StatusMap
{
    public const string StatusName = "status";

    private const int MaxSteps = 16;

    private static readonly string[] Statuses = ["status", "http"];
    private static readonly string[] Others =
        ["upstream", "downstream", "partner", "remote", "external", "backend", "delay", "millisecond", "timeout"];

    /// <summary>What a number that the map gives is called: 'status' where what holds the map says so.</summary>
    public static string? FindNumberName(IOperation value, ISymbol containingSymbol)
    {
        if (value.Type is not { SpecialType: SpecialType.System_Int32 })
            return null;
        var name = GetHolderName(value, containingSymbol);
        return Names.HoldsAny(name, Statuses) && !Names.HoldsAny(name, Others) ? StatusName : null;
    }

    /// <summary>Whether the name of an expression says that its status is another service's.</summary>
    public static bool IsOther(IOperation status) => status switch
    {
        ILocalReferenceOperation local => Names.HoldsAny(local.Local.Name, Others),
        IParameterReferenceOperation parameter => Names.HoldsAny(parameter.Parameter.Name, Others),
        IPropertyReferenceOperation property =>
            Names.HoldsAny(property.Property.Name, Others) || (property.Instance is { } instance && IsOther(instance)),
        IFieldReferenceOperation field => Names.HoldsAny(field.Field.Name, Others),
        IConversionOperation conversion => IsOther(conversion.Operand),
        _ => false,
    };

    /// <summary>
    /// Whether the map that an entry stands in is looked up with nothing but the statuses of other services: what it says of
    /// a status is then not said of an answer.
    /// </summary>
    public static bool IsOfOther(IOperation entry, CodeContext context)
    {
        var keys = FindHolder(entry) switch
        {
            ILocalSymbol local => LocalTable.GetUses(local, entry).Select(FindKey),
            ISymbol member => SymbolUses.Find(member, context.Flow).Select(FindKey),
            _ => [],
        };
        var origins = keys.OfType<IOperation>().SelectMany(key => Origins.FindWithCallers(key, context.Flow)).ToList();
        return origins.Count > 0 && origins.TrueForAll(origin => ReceivedStatus.Is(origin.Operation, context.Types));
    }

    /// <summary>What a use of a map looks up: <c>codes[key]</c>, <c>codes.GetValueOrDefault(key)</c>.</summary>
    private static IOperation? FindKey(IOperation use) => use.Parent switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] } lookup when lookup.Instance == use => key.Value,
        IInvocationOperation { TargetMethod.Name: "TryGetValue" or "ContainsKey", Arguments: [var key, ..] } => key.Value,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "GetValueOrDefault", Arguments: [_, var key, ..] } } => key.Value,
        IConversionOperation conversion => FindKey(conversion),
        _ => null,
    };

    /// <summary>The field, property or local that the object around an operation is declared with.</summary>
    private static ISymbol? FindHolder(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case IVariableDeclaratorOperation declarator:
                    return declarator.Symbol;
                case IFieldInitializerOperation { InitializedFields: [var field, ..] }:
                    return field;
                case IPropertyInitializerOperation { InitializedProperties: [var property, ..] }:
                    return property;
                case IBlockOperation:
                    return null;
            }
        }

        return null;
    }

    /// <summary>A parameter that says that it is a status: what a method from statuses to codes is asked with.</summary>
    [MethodImpl(HotPath.Compiled)]
    public static bool IsStatusParameter(IOperation value) =>
        value is IParameterReferenceOperation { Parameter: { Name: var name, Type: var type } } && Names.IsStatus(name, type);

    /// <summary>The name of the local, field or property that a map is kept in, else of the member that gives it back.</summary>
    private static string GetHolderName(IOperation value, ISymbol containingSymbol)
    {
        var at = value.Parent;
        for (var i = 0; i < MaxSteps && at is not null; i++, at = at.Parent)
        {
            switch (at)
            {
                case IVariableDeclaratorOperation declarator:
                    return declarator.Symbol.Name;
                case IFieldInitializerOperation { InitializedFields: [var field, ..] }:
                    return field.Name;
                case IPropertyInitializerOperation { InitializedProperties: [var property, ..] }:
                    return property.Name;
                // Not the entry itself, nor a member of the object that is made.
                case ISimpleAssignmentOperation
                {
                    Target: IPropertyReferenceOperation
                    {
                        Property: { IsIndexer: true },
                        Instance: IPropertyReferenceOperation or IFieldReferenceOperation or ILocalReferenceOperation
                    } entry
                }:
                    return GetName(entry.Instance);
                case ISimpleAssignmentOperation
                {
                    Target: IPropertyReferenceOperation { Property.IsIndexer: false }
                    or IFieldReferenceOperation or ILocalReferenceOperation
                } assignment:
                    return GetName(assignment.Target);
                case IInvocationOperation
                {
                    TargetMethod.Name: "Add" or "TryAdd",
                    Instance: IPropertyReferenceOperation or IFieldReferenceOperation or ILocalReferenceOperation
                } call:
                    return GetName(call.Instance);
                case IAnonymousFunctionOperation or IBlockOperation:
                    return GetMemberName(containingSymbol);
            }
        }

        return GetMemberName(containingSymbol);
    }

    private static string GetName(IOperation holder) => holder switch
    {
        IPropertyReferenceOperation property => property.Property.Name,
        IFieldReferenceOperation field => field.Field.Name,
        ILocalReferenceOperation local => local.Local.Name,
        _ => "",
    };

    private static string GetMemberName(ISymbol symbol) =>
        symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property.Name : symbol.Name;
}
