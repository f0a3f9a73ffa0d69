using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>What of an exception reaches a text.</summary>
/// <param name="Place">The expression that gives it.</param>
/// <param name="IsMessage">True for its message alone, false for all of it or its stack trace.</param>
internal sealed record ExceptionText(IOperation Place, bool IsMessage);

/// <summary>Finds the texts of exceptions in an expression, through locals that are set once and everything that joins texts.</summary>
internal sealed class ExceptionTexts
{
    private const int MaxSteps = 500;

    private readonly Stack<IOperation> _open = new();
    private readonly HashSet<IOperation> _visited = [];
    private readonly List<ExceptionText> _found = [];
    private readonly IParameterSymbol? _parameter;

    private ExceptionTexts(IParameterSymbol? parameter) => _parameter = parameter;

    public static IReadOnlyList<ExceptionText> Find(IOperation value) => Find(value, parameter: null);

    /// <summary>Whether the text that a parameter brings reaches the expression.</summary>
    public static bool Has(IOperation value, IParameterSymbol parameter) => Find(value, parameter).Count > 0;

    private static IReadOnlyList<ExceptionText> Find(IOperation value, IParameterSymbol? parameter)
    {
        if (!CanHold(Operands.UnwrapAll(value), parameter))
            return Array.Empty<ExceptionText>();
        var texts = new ExceptionTexts(parameter);
        texts._open.Push(value);
        for (var i = 0; i < MaxSteps && texts._open.Count > 0; i++)
            texts.Look(Operands.UnwrapAll(texts._open.Pop()));
        return texts._found;
    }

    /// <summary>Asked of nearly all texts that are given to anything: a constant, a parameter or a field holds what it is.</summary>
    private static bool CanHold(IOperation value, IParameterSymbol? parameter) => value.Kind switch
    {
        OperationKind.ParameterReference or OperationKind.FieldReference => parameter is not null || BaseTypes.IncludeException(value.Type),
        _ => !value.ConstantValue.HasValue,
    };

    [MethodImpl(HotPath.Compiled)]
    private void Look(IOperation value)
    {
        if (!_visited.Add(value) || value.ConstantValue.HasValue)
            return;
        if (IsSought(value is IConditionalAccessOperation access ? access.WhenNotNull : value) is { } isMessage)
        {
            _found.Add(new ExceptionText(value, isMessage));
            return;
        }

        switch (value)
        {
            case IConditionalAccessOperation { WhenNotNull: var accessed }:
                Push(accessed);
                break;
            // What asks something of a text (Contains, Length) gives no text.
            case IInvocationOperation
            {
                TargetMethod.ContainingType: { SpecialType: SpecialType.System_String },
                Type: { SpecialType: SpecialType.System_String } or IArrayTypeSymbol
            } call:
                PushCall(call);
                break;
            case IInvocationOperation call when BuiltText.IsBuilder(call.TargetMethod.ContainingType):
                PushCall(call);
                break;
            // A body that is written as text is still that body.
            case IInvocationOperation
            {
                TargetMethod: { Name: "Serialize" or "SerializeObject", ContainingType.Name: "JsonSerializer" or "JsonConvert" },
                Arguments: [var body, ..]
            }:
                Push(body.Value);
                break;
            case ILocalReferenceOperation local when LocalValues.Find(local) is [var only]:
                Push(only);
                if (BuiltText.IsBuilder(local.Type))
                    PushAll(BuiltText.AppendedBefore(local));
                break;
            case IConditionalOperation choice:
                Push(choice.WhenTrue);
                Push(choice.WhenFalse);
                break;
            case ISwitchExpressionOperation choice:
                PushAll(choice.Arms.Select(arm => arm.Value));
                break;
            case IInterpolatedStringHandlerCreationOperation handler:
                Push(handler.Content);
                break;
            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation append }:
                PushAll(append.Arguments.Select(argument => argument.Value));
                break;
            case IObjectCreationOperation creation:
                LookInto(creation);
                break;
            // What a text or a body is made of: pieces of it, branches, members of an object. Not what other code makes of it.
            case IInterpolatedStringOperation or IInterpolationOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add }
                or ICoalesceOperation or IArrayCreationOperation or IArrayInitializerOperation:
                PushAll(value.ChildOperations);
                break;
            case IAnonymousObjectCreationOperation anonymous:
                foreach (var member in anonymous.Initializers)
                    Push((member as ISimpleAssignmentOperation)?.Value);
                break;
        }
    }

    private bool? IsSought(IOperation value)
    {
        if (_parameter is null)
            return IsMessage(value);
        return value is IParameterReferenceOperation { Parameter: var given } && SymbolEqualityComparer.Default.Equals(given, _parameter)
            ? false
            : null;
    }

    /// <summary>Whether an expression gives the message of an exception, or all of it; null where it gives neither.</summary>
    private static bool? IsMessage(IOperation value) => value switch
    {
        // The message of the project's own exceptions is written for whoever gets it.
        IPropertyReferenceOperation { Property.Name: "Message", Instance: { } instance } when BaseTypes.IncludeException(instance.Type) =>
            IsInProject(instance.Type) ? null : true,
        IPropertyReferenceOperation { Property.Name: "StackTrace", Instance: { } instance } when BaseTypes.IncludeException(instance.Type) => false,
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } when BaseTypes.IncludeException(instance.Type) => false,
        IObjectCreationOperation => null,
        _ => BaseTypes.IncludeException(value.Type) ? false : null,
    };

    /// <summary>
    /// The members that an object is given, the texts that its class keeps as such, and the text of a StringContent or
    /// a StringBuilder.
    /// </summary>
    private void LookInto(IObjectCreationOperation creation)
    {
        if (creation is { Type.Name: "StringContent" or BuiltText.TypeName, Arguments: [var content, ..] })
            Push(content.Value);
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { Type.SpecialType: SpecialType.System_String, Name: var name } && IsKept(name, creation.Type))
                Push(argument.Value);
        }

        if (creation.Initializer is null)
            return;
        foreach (var member in creation.Initializer.Initializers)
            Push((member as ISimpleAssignmentOperation)?.Value);
    }

    private void PushCall(IInvocationOperation call)
    {
        Push(call.Instance);
        foreach (var argument in call.Arguments)
            Push(argument.Value);
    }

    private void PushAll(IEnumerable<IOperation> values)
    {
        foreach (var value in values)
            Push(value);
    }

    /// <summary>Whether a class of the project has a property for the parameter, as records do.</summary>
    private static bool IsKept(string parameter, ITypeSymbol? type) =>
        type is { DeclaringSyntaxReferences.Length: > 0 }
        && type
            .GetMembers()
            .Any(member => member is IPropertySymbol { Type.SpecialType: SpecialType.System_String }
                && string.Equals(member.Name, parameter, StringComparison.OrdinalIgnoreCase));

    private void Push(IOperation? value)
    {
        if (value is not null)
            _open.Push(value);
    }

    private static bool IsInProject(ITypeSymbol? type) => type?.DeclaringSyntaxReferences.Length > 0;
}
