using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>
/// An object and the elements that its creation gives it, by their names in JSON and however it is written. A call counts
/// too: it hands the same elements to whoever writes them.
/// </summary>
internal sealed class CreatedObject
{
    /// <summary>The elements of an OperationOutcome, and what errors call them.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "severity", "code", "details", "diagnostics", "coding", "system", "display", "text",
        "errorCode", "barsErrorCode", "issueCode", "issueType", "detail",
    };

    // A handful: looking through them is cheaper than a table.
    private readonly List<Element> _elements;

    private CreatedObject(IOperation creation, List<Element> elements)
    {
        Creation = creation;
        _elements = elements;
    }

    /// <summary>The creation or call.</summary>
    public IOperation Creation { get; }

    /// <summary>The object's class, or that of the called method; null where it is anonymous.</summary>
    public INamedTypeSymbol? Class => Creation switch
    {
        IObjectCreationOperation creation => creation.Type as INamedTypeSymbol,
        IInvocationOperation call => call.TargetMethod.ContainingType,
        _ => null,
    };

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

    /// <summary>The value of an element; null where it is not given.</summary>
    public IOperation? this[string name]
    {
        get
        {
            for (var i = _elements.Count - 1; i >= 0; i--)
            {
                if (_elements[i].Name is { } given && Names.AreEqual(given, name))
                    return _elements[i].Value;
            }

            return null;
        }
    }

    /// <summary>Whether an element of this name can concern a rule.</summary>
    public static bool IsElement(string name) => Known.Contains(name);

    /// <summary>Null for an operation that gives no element of an outcome or an error.</summary>
    public static CreatedObject? Find(IOperation operation) =>
        Read(operation) is { } created && created._elements.Exists(element => element.Name is { } name && Known.Contains(name)) ? created : null;

    /// <summary>All that an operation gives; null for one that creates nothing, and for a call that is given nothing.</summary>
    public static CreatedObject? Read(IOperation? operation)
    {
        operation = operation is IInvocationOperation ? operation : Operands.UnwrapAll(operation);
        if (operation is null)
            return null;
        var given = operation is IInvocationOperation call ? ObjectLiteral.OfArguments(call.Arguments) : ObjectLiteral.Find(operation);
        var elements = default(List<Element>);
        foreach (var member in given)
            (elements ??= []).Add(new Element(GetName(member), member.Value));
        return elements is null ? null : new CreatedObject(operation, elements);
    }

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

    /// <summary>Whether it is given nothing but these.</summary>
    public bool HasOnly(string[] names) =>
        _elements.TrueForAll(element => element.Name is { } name && names.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static string? GetName(GivenMember given) => given.Member is IPropertySymbol property ? ElementName.Get(property) : given.Name;

    private sealed record Element(string? Name, IOperation Value);
}
