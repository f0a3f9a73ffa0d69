using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Terminology;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;

/// <summary>Finds the statuses, codes and issue codes that stand in an expression, however deep it is built.</summary>
internal sealed class ErrorPartReader
{
    private const int MaxSteps = 1_000;
    private const int MaxDepth = 40;
    private const int LowestError = 400;
    private const int HighestError = 599;

    private readonly CodeContext _context;
    private readonly bool _isInClass;
    private ErrorParts _parts = new();
    private int _steps;

    private ErrorPartReader(CodeContext context, bool isInClass)
    {
        _context = context;
        _isInClass = isInClass;
    }

    /// <param name="given">The expression.</param>
    /// <param name="context">Where it stands.</param>
    /// <param name="isInClass">True where a class is asked for what it fixes: classes that it creates are not asked in turn.</param>
    public static ErrorParts Read(GivenValue given, CodeContext context, bool isInClass = false)
    {
        var reader = new ErrorPartReader(context, isInClass);
        reader.Visit(given.Value, given.Name, given.IsBesideSeverity, depth: 0);
        return reader._parts;
    }

    /// <summary>Cheap: whether the expression itself is a status, a code or an issue code.</summary>
    public static bool IsPart(GivenValue given, CodeContext context) => IsPart(given.Value, given.Name, context, given.IsBesideSeverity);

    public static bool IsPart(IOperation value, string? name, CodeContext context, bool isBesideSeverity = false) =>
        GetKind(Operands.Unwrap(value), name, isBesideSeverity, context, out _) is not (PartKind.None or PartKind.Other);

    /// <summary>
    /// The elements of a tuple by their names. A number without one is a status where a code or an issue code stands beside
    /// it; a word of issue-type is the issue code beside an error code, where the tuple is what was decided on.
    /// </summary>
    public static List<GivenValue> Elements(ITupleOperation tuple, CodeContext context)
    {
        var names = tuple.Type is INamedTypeSymbol { IsTupleType: true, TupleElements: var fields }
            ? fields
            : ImmutableArray<IFieldSymbol>.Empty;
        var elements = tuple.Elements
            .Select(
                (element, i) => new GivenValue(element, i < names.Length && names[i].IsExplicitlyNamedTupleElement ? names[i].Name : null))
            .ToList();
        if (!elements.Exists(element => IsPart(element, context)))
            return elements;
        var hasCode = IsDecided(tuple)
            && elements.Exists(element => GetKind(Operands.Unwrap(element.Value), element.Name, false, context, out _) == PartKind.Code);
        return elements.ConvertAll(element => element with
        {
            Name = element.Name ?? (hasCode && element.Value.Type?.SpecialType == SpecialType.System_String ? "issueCode" : "status"),
        });
    }

    /// <summary>True where a tuple is what a switch, a method or a local gives: one of a list is a row of some table.</summary>
    private static bool IsDecided(ITupleOperation tuple)
    {
        var at = tuple.Parent;
        while (at is IConversionOperation or IParenthesizedOperation or IConditionalOperation)
            at = at.Parent;
        return at is ISwitchExpressionArmOperation or IReturnOperation or IAssignmentOperation or IVariableInitializerOperation;
    }

    private void Visit(IOperation value, string? name, bool besideSeverity, int depth)
    {
        if (depth++ > MaxDepth || ++_steps > MaxSteps)
            return;
        var operation = Operands.Unwrap(value);
        if (TryAdd(operation, name, besideSeverity))
            return;
        switch (operation)
        {
            case IAnonymousFunctionOperation:
                return;
            case IObjectCreationOperation creation:
                VisitCreation(creation, depth);
                return;
            case IAnonymousObjectCreationOperation creation:
                VisitMembers(creation.Initializers, depth);
                return;
            case IInvocationOperation call:
                if (call.Instance is { } instance)
                    Visit(instance, null, false, depth);
                VisitArguments(call.Arguments, depth);
                return;
            case ILocalReferenceOperation local:
                if (LocalAssignments.Reaching(local) is [{ Whole: { } only }] && Operands.UnwrapAll(only) is var made && IsBody(made))
                    Visit(made, name, besideSeverity, depth);
                return;
            case ITupleOperation tuple:
                foreach (var element in Elements(tuple, _context))
                    Visit(element.Value, element.Name, false, depth);
                return;
            default:
                foreach (var child in operation.ChildOperations)
                    Visit(child, null, false, depth);
                return;
        }
    }

    /// <summary>What the object is given, and the code and issue code that every object of its class has.</summary>
    private void VisitCreation(IObjectCreationOperation creation, int depth)
    {
        var outer = _parts;
        _parts = new ErrorParts();
        VisitArguments(creation.Arguments, depth);
        VisitInitializer(creation.Initializer, depth);
        if (!_isInClass && creation.Type is INamedTypeSymbol { DeclaringSyntaxReferences.Length: > 0 } type)
            _parts.CompleteFromClass(FixedParts.Read(creation, type, _context), creation.Syntax);
        outer.Add(_parts);
        _parts = outer;
    }

    private void VisitArguments(ImmutableArray<IArgumentOperation> arguments, int depth)
    {
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue)
                Visit(argument.Value, argument.Parameter?.Name, false, depth);
        }
    }

    private void VisitInitializer(IObjectOrCollectionInitializerOperation? initializer, int depth)
    {
        if (initializer is not null)
            VisitMembers(initializer.Initializers, depth);
    }

    private void VisitMembers(ImmutableArray<IOperation> members, int depth)
    {
        var besideSeverity = members.Any(member => string.Equals(FindName(member), "severity", StringComparison.OrdinalIgnoreCase));
        foreach (var member in members)
        {
            switch (member)
            {
                case ISimpleAssignmentOperation assignment:
                    Visit(assignment.Value, FindName(member), besideSeverity, depth);
                    break;
                case IMemberInitializerOperation nested:
                    VisitInitializer(nested.Initializer, depth);
                    break;
                default:
                    Visit(member, null, false, depth);
                    break;
            }
        }
    }

    /// <summary>An object that was created before it is given on, and not a code or a status in a local.</summary>
    private static bool IsBody(IOperation value) =>
        value is IObjectCreationOperation or IAnonymousObjectCreationOperation
            or IInvocationOperation { TargetMethod.Name: "Serialize" or "SerializeObject" or "ToJson" };

    public static string? FindName(IOperation member) =>
        member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } ? name : null;

    /// <summary>False where the expression is no constant, so that what it is built of is to be looked at.</summary>
    private bool TryAdd(IOperation operation, string? name, bool besideSeverity)
    {
        var kind = GetKind(operation, name, besideSeverity, _context, out var value);
        switch (kind)
        {
            case PartKind.Issue:
                _parts.AddIssue((string)value!, operation.Syntax);
                break;
            case PartKind.Code:
                _parts.AddCode((string)value!, operation.Syntax);
                break;
            case PartKind.Status:
                _parts.AddStatus((int)value!, operation.Syntax);
                break;
        }

        return kind != PartKind.None;
    }

    /// <summary>What the expression itself is. Asked of nearly every argument of a project: nothing is allocated here.</summary>
    [MethodImpl(HotPath.Compiled)]
    private static PartKind GetKind(IOperation operation, string? name, bool besideSeverity, CodeContext context, out object? value)
    {
        value = IssueCode.Find(operation);
        if (value is not null)
            return PartKind.Issue;
        value = Constants.Find(operation, context.Flow);
        return value switch
        {
            string when besideSeverity && string.Equals(name, "code", StringComparison.OrdinalIgnoreCase) => PartKind.Issue,
            string text when IssueCode.IsName(name) && IssueTypes.Find(text) is not null => PartKind.Issue,
            string text when ErrorCodeValue.Is(text, name, context.Spec) => PartKind.Code,
            int and >= LowestError and <= HighestError when IsStatus(operation, name) => PartKind.Status,
            not null => PartKind.Other,
            null => PartKind.None,
        };
    }

    /// <summary>A number is a status by its type, by where it comes from, or by the name that it is given to.</summary>
    private static bool IsStatus(IOperation operation, string? name) =>
        operation.Type is { Name: "HttpStatusCode", TypeKind: TypeKind.Enum }
        || operation is IFieldReferenceOperation { Field.ContainingType.Name: "StatusCodes" }
        || name == "key"
        || name?.IndexOf("status", StringComparison.OrdinalIgnoreCase) >= 0;

    private enum PartKind
    {
        /// <summary>No constant.</summary>
        None,

        /// <summary>A constant of something else.</summary>
        Other,

        Status,

        Code,

        Issue,
    }
}
