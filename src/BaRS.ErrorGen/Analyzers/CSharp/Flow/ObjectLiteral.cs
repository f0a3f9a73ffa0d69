using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>One thing that an expression gives the object or collection that it creates.</summary>
/// <param name="Member">The property, field or parameter that is given; null for an item or an entry.</param>
/// <param name="Key">The key of an entry of a map; null for anything else.</param>
/// <param name="Value">What is given.</param>
internal sealed record GivenMember(ISymbol? Member, IOperation? Key, IOperation Value)
{
    /// <summary>Whether it is an item of a list.</summary>
    public bool IsItem => Member is null && Key is null;

    /// <summary>The name of the member, or the key that is a text; null for an item, and where the key is not known.</summary>
    public string? Name => Member?.Name ?? (Key?.ConstantValue is { HasValue: true, Value: string text } ? text : null);
}

/// <summary>
/// What an expression gives the object that it creates, in the order of the text and however it is written: arguments of a
/// constructor, an initialiser, an anonymous object, the entries of a map, the items of a list.
/// </summary>
internal static class ObjectLiteral
{
    public static IEnumerable<GivenMember> Find(IOperation? value) => Operands.UnwrapAll(value) switch
    {
        IAnonymousObjectCreationOperation anonymous => anonymous.Initializers.Select(Given),
        IObjectOrCollectionInitializerOperation initializer => initializer.Initializers.Select(Given),
        IObjectCreationOperation creation => OfArguments(creation.Arguments).Concat(Find(creation.Initializer)),
        IWithOperation copy => Find(copy.Initializer),
        _ => [],
    };

    /// <summary>The arguments that are written, by the parameters that they are given to.</summary>
    public static IEnumerable<GivenMember> OfArguments(IEnumerable<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit)
                yield return new GivenMember(argument.Parameter, null, argument.Value);
        }
    }

    /// <summary>What an initialiser gives a member; null if it gives nothing.</summary>
    public static IOperation? FindInitial(IObjectCreationOperation creation, string member) =>
        Find(creation.Initializer).LastOrDefault(given => given.Key is null && given.Name == member)?.Value;

    private static GivenMember Given(IOperation initializer) => initializer switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key, ..] } } entry =>
            new GivenMember(null, key.Value, entry.Value),
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } } assignment =>
            new GivenMember(member, null, assignment.Value),
        IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation { Member: var member } } nested =>
            new GivenMember(member, null, nested.Initializer),
        IInvocationOperation { Arguments: [var key, var entry] } => new GivenMember(null, key.Value, entry.Value),
        IInvocationOperation { Arguments: [var item] } => new GivenMember(null, null, item.Value),
        _ => new GivenMember(null, null, initializer),
    };
}
