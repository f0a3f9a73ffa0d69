using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>
/// An object and the elements of an OperationOutcome that its creation gives it, by their names in JSON and in
/// whichever way it is written: constructor arguments, an object initialiser, an anonymous object, a dictionary or a
/// JsonObject. A call counts too: it hands the same elements to whoever writes them.
/// </summary>
internal sealed class CreatedObject
{
    /// <summary>What is looked at; all else that objects have is not even kept.</summary>
    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "severity", "code", "details", "diagnostics", "coding", "system", "display", "text",
        "errorCode", "barsErrorCode", "issueCode", "issueType", "detail",
    };

    // A handful: looking through them is cheaper than a table.
    private readonly List<(string Name, IOperation Value)> _elements;

    private CreatedObject(IOperation creation, List<(string Name, IOperation Value)> elements)
    {
        Creation = creation;
        _elements = elements;
    }

    /// <summary>The creation or call.</summary>
    public IOperation Creation { get; }

    /// <summary>Whether an element of this name is kept.</summary>
    public static bool IsElement(string name) => Kept.Contains(name);

    /// <summary>The object's class, or that of the called method; null where it is anonymous.</summary>
    public INamedTypeSymbol? Class => Creation switch
    {
        IObjectCreationOperation creation => creation.Type as INamedTypeSymbol,
        IInvocationOperation call => call.TargetMethod.ContainingType,
        _ => null,
    };

    /// <summary>The value of an element; null where it is not given.</summary>
    public IOperation? this[string name]
    {
        get
        {
            for (var i = _elements.Count - 1; i >= 0; i--)
            {
                if (Names.AreEqual(_elements[i].Name, name))
                    return _elements[i].Value;
            }

            return null;
        }
    }

    /// <summary>The issue code of an error that a project made by hand: by name, or by the type of Firely's enum.</summary>
    public IOperation? IssueCode => First("issueCode", "issueType") ?? ByType;

    /// <summary>The error code beside it.</summary>
    public IOperation? ErrorCode => First("code", "errorCode", "barsErrorCode");

    /// <summary>False for a call that may only ask something: <c>bool IsFinal(string code, string issueCode)</c>.</summary>
    public bool IsEmitted => Creation is not IInvocationOperation { TargetMethod: { MethodKind: not MethodKind.Constructor } method }
        || Names.IsAnswer(method.ReturnType);

    /// <summary>True where an argument is an HTTP status.</summary>
    public bool IsBesideStatus =>
        Arguments.Any(argument => argument.Parameter is { } parameter && Names.IsStatus(parameter.Name, parameter.Type));

    /// <summary>The argument of a parameter of Firely's enum, whatever the parameter is called.</summary>
    private IOperation? ByType => Arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit
        && FirelyTypes.IsIssueType(argument.Parameter?.Type))?.Value;

    private ImmutableArray<IArgumentOperation> Arguments => Creation switch
    {
        IObjectCreationOperation creation => creation.Arguments,
        IInvocationOperation call => call.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };

    /// <summary>The value of the first of the names that is there.</summary>
    public IOperation? First(params string[] names)
    {
        foreach (var name in names)
        {
            if (this[name] is { } value)
                return value;
        }

        return null;
    }

    /// <summary>Null for an operation that gives no element.</summary>
    public static CreatedObject? Find(IOperation operation)
    {
        var elements = default(List<(string, IOperation)>);
        switch (operation)
        {
            case IAnonymousObjectCreationOperation anonymous:
                foreach (var initializer in anonymous.Initializers)
                    AddAssignment(ref elements, initializer);
                break;
            case IInvocationOperation call:
                AddArguments(ref elements, call.Arguments);
                break;
            case IObjectCreationOperation creation:
                AddArguments(ref elements, creation.Arguments);
                foreach (var initializer in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
                    AddInitializer(ref elements, initializer);
                break;
        }

        return elements is null ? null : new CreatedObject(operation, elements);
    }

    private static void AddArguments(ref List<(string, IOperation)>? elements, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter })
                Add(ref elements, parameter.Name, argument.Value);
        }
    }

    private static void AddInitializer(ref List<(string, IOperation)>? elements, IOperation initializer)
    {
        switch (initializer)
        {
            // new Dictionary<string, object> { { "code", "value" } }
            case IInvocationOperation
            {
                TargetMethod.Name: "Add",
                Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string key } }, var value]
            }:
                Add(ref elements, key, value.Value);
                break;
            // new CodeableConcept { Coding = { new Coding(...) } }
            case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property: var property } } member:
                Add(ref elements, ElementName.Get(property), member.Initializer);
                break;
            default:
                AddAssignment(ref elements, initializer);
                break;
        }
    }

    private static void AddAssignment(ref List<(string, IOperation)>? elements, IOperation initializer)
    {
        switch (initializer)
        {
            // new JsonObject { ["code"] = "value" }
            case ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation
                {
                    Property.IsIndexer: true,
                    Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string key } }]
                }
            } assignment:
                Add(ref elements, key, assignment.Value);
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: false } property } } assignment:
                Add(ref elements, ElementName.Get(property), assignment.Value);
                break;
        }
    }

    private static void Add(ref List<(string, IOperation)>? elements, string name, IOperation value)
    {
        if (Kept.Contains(name))
            (elements ??= []).Add((name, value));
    }
}
