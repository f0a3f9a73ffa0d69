using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>
/// The members that an expression gives an object, whatever makes it: an anonymous type, an initialiser, the arguments
/// of a constructor, the keys of a dictionary or a JsonObject. Names are those of JSON, letter case ignored.
/// </summary>
internal static class ObjectMembers
{
    /// <summary>The value of a member; null where the expression gives none.</summary>
    public static IOperation? Find(IOperation? value, string name)
    {
        IOperation? found = null;
        foreach (var (member, given) in All(value))
        {
            if (string.Equals(member, name, StringComparison.OrdinalIgnoreCase))
                found = given;
        }

        return found;
    }

    /// <summary>Every member that the expression gives, in order. A name of null is a member that is not known.</summary>
    public static IEnumerable<(string? Name, IOperation Value)> All(IOperation? value) => Operands.UnwrapAll(value) switch
    {
        IAnonymousObjectCreationOperation anonymous => anonymous.Initializers.Select(Initialised),
        IObjectCreationOperation creation => creation.Arguments
            .Where(argument => argument.ArgumentKind == ArgumentKind.Explicit)
            .Select(argument => (argument.Parameter?.Name, argument.Value))
            .Concat(creation.Initializer is { } initializer ? initializer.Initializers.Select(Initialised) : []),
        IObjectOrCollectionInitializerOperation initializer => initializer.Initializers.Select(Initialised),
        _ => [],
    };

    private static (string?, IOperation) Initialised(IOperation initializer) => initializer switch
    {
        ISimpleAssignmentOperation assignment => (FindName(assignment.Target), assignment.Value),
        IMemberInitializerOperation member => (FindName(member.InitializedMember), member.Initializer),
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } entry } => (Text(entry[0].Value), entry[1].Value),
        _ => (null, initializer),
    };

    private static string? FindName(IOperation target) => target switch
    {
        IPropertyReferenceOperation { Arguments: { Length: 1 } key } => Text(key[0].Value),
        IPropertyReferenceOperation property => property.Property.Name,
        IFieldReferenceOperation field => field.Field.Name,
        _ => null,
    };

    private static string? Text(IOperation key) => key.ConstantValue is { HasValue: true, Value: string text } ? text : null;
}
