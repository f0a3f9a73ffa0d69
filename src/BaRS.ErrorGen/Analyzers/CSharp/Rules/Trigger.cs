using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// What makes a rule look at an operation: it is of one of the kinds, and one of the questions is answered with yes. The
/// questions are cheap: names, types and values, and nothing is allocated. They may say yes where nothing is wrong; where
/// all say no, the rule does not see the operation. A question that several rules ask is asked once, if it is the same method.
/// </summary>
internal sealed class Trigger(params OperationKind[] kinds)
{
    // An array and a loop: the runtime would compile a set of an enum, and all that LINQ does with one, in each build.
    public IReadOnlyList<OperationKind> Kinds => kinds;

    /// <summary>The projects in which the rule looks at anything; null for all.</summary>
    public Func<KnownTypes, bool>? Project { get; init; }

    /// <summary>
    /// Of the method or constructor that is called, or whose body it is. Asked once a compilation, of its definition: what its
    /// type arguments are is a question of the operation.
    /// </summary>
    public Func<IMethodSymbol, KnownTypes, bool>? Method { get; init; }

    /// <summary>Of the property that is set, initialised, given by its getter or compared. Asked once a compilation.</summary>
    public Func<IPropertySymbol, bool>? Property { get; init; }

    /// <summary>
    /// Of the name that a value is given: of a property, in C# and in JSON, and of a constant key of what is created:
    /// <c>["code"] = "value"</c>, <c>{ "code", "value" }</c>.
    /// </summary>
    public Func<string, bool>? Name { get; init; }

    /// <summary>Of a constant text, and of each piece of one that is put together.</summary>
    public Func<string, bool>? Text { get; init; }

    /// <summary>Of a value that is given beside others: an argument, a member of what is created, an element of a tuple.</summary>
    public Func<IOperation, bool>? Value { get; init; }

    /// <summary>Of the operation itself, for what has no name.</summary>
    public Func<IOperation, bool>? Operation { get; init; }

    public bool IsOf(OperationKind kind)
    {
        foreach (var one in kinds)
        {
            if (one == kind)
                return true;
        }

        return false;
    }
}
