using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2004 where status, code and issue code are given together: the arguments of a call, the members of an
/// initializer, the elements of a tuple, the two sides of an entry of a map.
/// </summary>
internal sealed class CombinationGivenTogetherRule : ICodeRule
{
    /// <summary>Lookups of the generated code: asking for what does not fit is their point.</summary>
    private static readonly string[] Lookups = ["TryFind", "Classify"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors => Combinations.Descriptors;

    public Trigger Trigger { get; } = new(
        OperationKind.Invocation,
        OperationKind.ObjectCreation,
        OperationKind.AnonymousObjectCreation,
        OperationKind.Tuple,
        OperationKind.SimpleAssignment)
    {
        Method = (method, types) => ErrorMembers.TakesPart(method) || ResponseMembers.MayAnswer(method, types),
        Property = property => property.IsIndexer || ErrorMembers.IsPart(property.Name, property.Type),
        Value = ErrorMembers.Speaks,
        Operation = HasNames,
    };

    [MethodImpl(HotPath.Compiled)]
    public void Examine(IOperation operation, CodeContext context)
    {
        switch (operation)
        {
            case IInvocationOperation call when !Lookups.Contains(call.TargetMethod.Name)
                && (GivesPart(call.Arguments, context) || ResponseCalls.IsResponseName(call.TargetMethod.Name)):
                var isConstructor = call.TargetMethod.MethodKind == MethodKind.Constructor;
                if (isConstructor
                    ? call.Arguments.Length > 0
                    : call.Arguments.Length > 1 || ResponseCalls.IsResponseName(call.TargetMethod.Name))
                {
                    Report(
                        IsEntry(call) ? Entry(call.Arguments, context) : Arguments(call.Arguments),
                        call,
                        isConstructor ? context.ContainingSymbol.ContainingType : null,
                        GetPlace(call.Syntax),
                        context);
                }

                break;
            case IObjectCreationOperation { Type: INamedTypeSymbol type } creation
                when creation.Initializer is { Initializers.Length: > 0 }
                    || GivesPart(creation.Arguments, context)
                    || (creation.Arguments.Length > 0 && context.Types.FindStatus(type) is not null):
                var values = Arguments(creation.Arguments);
                var members = creation.Initializer is { } initializer ? Members(initializer.Initializers) : [];
                values.AddRange(members);
                Report(values, creation, type, GivesIssue(members) ? null : creation.Syntax.GetLocation(), context);
                break;
            case IAnonymousObjectCreationOperation creation when creation.Initializers.Length > 1:
                Report(Members(creation.Initializers), creation, null, null, context);
                break;
            case ITupleOperation { Elements.Length: > 1, Parent: not IDeconstructionAssignmentOperation } tuple when !IsAskedOf(tuple, context):
                Report(ErrorPartReader.Elements(tuple, context), tuple, null, tuple.Syntax.GetLocation(), context);
                break;
            case ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } keys }
            } entry:
                Report(
                    [
                        new GivenValue(keys[0].Value, "key"),
                        new GivenValue(entry.Value, StatusMap.FindNumberName(entry.Value, context.ContainingSymbol)),
                    ],
                    entry,
                    null,
                    entry.Syntax.GetLocation(),
                    context);
                break;
        }
    }

    /// <summary>Whether a row of a table is what the generated code is asked about: a question may be anything.</summary>
    private static bool IsAskedOf(ITupleOperation row, CodeContext context) =>
        row.Parent is IArrayInitializerOperation or IConversionOperation or { Syntax: CollectionExpressionSyntax or ExpressionElementSyntax }
        && Destinations.Reaches(row, context.Flow, new Sink("question", TakesPieces: true, _ => true, IsAsked));

    private static bool IsAsked(IOperation value) =>
        value.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } && Lookups.Contains(method.Name);

    private static bool HasNames(IOperation operation) =>
        operation is { Kind: OperationKind.Tuple, Syntax: TupleExpressionSyntax { Arguments: var elements } }
        && elements.Any(element => element.NameColon is not null);

    /// <summary>Whether the finding is reported at the issue code rather than at the whole.</summary>
    private static bool GivesIssue(List<GivenValue> members) =>
        members.Exists(member => member.IsBesideSeverity || IssueCode.IsType(member.Value.Type));

    /// <summary>Asked first: almost all calls of a project are given nothing of the kind, and nothing is put together for them.</summary>
    private static bool GivesPart(ImmutableArray<IArgumentOperation> arguments, CodeContext context)
    {
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue
                && ErrorPartReader.IsPart(argument.Value, argument.Parameter?.Name, context))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Reports what contradicts itself between the values; what does so within one of them is reported there, where that
    /// value is looked at.
    /// </summary>
    private static void Report(List<GivenValue> values, IOperation operation, INamedTypeSymbol? type, Location? place, CodeContext context)
    {
        var answered = ResponseShapes.Find(operation, context.Types)?.Fixed;
        if (answered is null && !AnyIsPart(values, context))
            return;
        var parts = new ErrorParts();
        foreach (var value in values)
        {
            var member = ErrorPartReader.Read(value, context);
            if (member.IsAmbiguous || Combinations.Contradiction(member, context.Spec) is not null)
                return;
            parts.Add(member);
        }

        if (parts.Kinds == 0)
            return;
        if (answered is { } status)
            parts.AddStatus(status.Status, status.Place);
        if (type is { IsAbstract: false, DeclaringSyntaxReferences.Length: > 0 })
        {
            var classParts = operation is IObjectCreationOperation creation
                ? FixedParts.Read(creation, type, context)
                : FixedParts.Read(type, context.ContainingSymbol as IMethodSymbol, context);
            if (Combinations.Contradiction(classParts, context.Spec) is not null)
                return;
            parts.Complete(classParts);
        }

        if (Combinations.Contradiction(parts, context.Spec) is { } finding && !IsEntryOfOther(operation, parts, context))
            context.Report(finding, place ?? (parts.Place ?? operation.Syntax).GetLocation());
    }

    /// <summary>Asked last: it looks for all that is looked up in a map.</summary>
    private static bool IsEntryOfOther(IOperation entry, ErrorParts parts, CodeContext context) =>
        parts.Status is not null
        && entry is ISimpleAssignmentOperation or IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" }
        && StatusMap.IsOfOther(entry, context);

    private static bool AnyIsPart(List<GivenValue> values, CodeContext context)
    {
        foreach (var value in values)
        {
            if (ErrorPartReader.IsPart(value, context))
                return true;
        }

        return false;
    }

    private static List<GivenValue> Arguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var values = new List<GivenValue>(arguments.Length);
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue)
                values.Add(new GivenValue(argument.Value, argument.Parameter?.Name));
        }

        return values;
    }

    private static bool IsEntry(IInvocationOperation call) => call is { TargetMethod.Name: "Add" or "TryAdd", Arguments.Length: 2 };

    /// <summary><c>{ "REC_CONFLICT", 409 }</c></summary>
    private static List<GivenValue> Entry(ImmutableArray<IArgumentOperation> arguments, CodeContext context) =>
    [
        new GivenValue(arguments[0].Value, arguments[0].Parameter?.Name),
        new GivenValue(
            arguments[1].Value,
            StatusMap.FindNumberName(arguments[1].Value, context.ContainingSymbol) ?? arguments[1].Parameter?.Name),
    ];

    private static List<GivenValue> Members(ImmutableArray<IOperation> members)
    {
        var isBesideSeverity =
            members.Any(member => string.Equals(ErrorPartReader.FindName(member), "severity", StringComparison.OrdinalIgnoreCase));
        return [.. members.Select(member => member switch
        {
            ISimpleAssignmentOperation assignment => new GivenValue(assignment.Value, ErrorPartReader.FindName(member), isBesideSeverity),
            // Extensions = { ["code"] = "REC_CONFLICT" }
            IMemberInitializerOperation nested => new GivenValue(nested.Initializer),
            _ => null,
        }).OfType<GivenValue>()];
    }

    /// <summary>Never the name of a class: of a base class that is given arguments, those.</summary>
    private static Location GetPlace(SyntaxNode call) => call switch
    {
        PrimaryConstructorBaseTypeSyntax baseType => baseType.ArgumentList.GetLocation(),
        ConstructorInitializerSyntax initializer =>
            Location.Create(initializer.SyntaxTree, TextSpan.FromBounds(initializer.ThisOrBaseKeyword.SpanStart, initializer.Span.End)),
        _ => call.GetLocation(),
    };
}
