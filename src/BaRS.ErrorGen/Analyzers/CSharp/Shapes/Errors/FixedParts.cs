using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;

/// <summary>
/// What every object of a class has as its status, code and issue code: by properties that give a constant and by what
/// the bodies of its constructors assign, in it or in a base class, and by the constants that a base class gives to its
/// own base. The most derived one counts.
/// </summary>
internal static class FixedParts
{
    private const int MaxBases = 16;

    /// <summary>
    /// What an object has by its class where it is made: what an initializer gives replaces what the class gave, known
    /// or not.
    /// </summary>
    public static ErrorParts Read(IObjectCreationOperation creation, INamedTypeSymbol type, CodeContext context) =>
        Read(type, creation.Constructor, context, creation.Initializer?.Initializers.Select(ErrorPartReader.FindName).OfType<string>());

    /// <param name="type">The class.</param>
    /// <param name="constructor">The constructor that made the object; null for what holds whichever it was.</param>
    /// <param name="context">The context.</param>
    /// <param name="changed">Properties that no longer have what the class gave them.</param>
    public static ErrorParts Read(
        INamedTypeSymbol type,
        IMethodSymbol? constructor,
        CodeContext context,
        IEnumerable<string>? changed = null)
    {
        var parts = new ErrorParts();
        var hidden = new HashSet<string>(changed ?? [], StringComparer.Ordinal);
        constructor ??= OnlyConstructor(type);
        var at = type;
        for (var i = 0; i < MaxBases && at is { DeclaringSyntaxReferences.Length: > 0 }; i++, at = at.BaseType)
        {
            var own = new ErrorParts();
            var last = AddConstructed(own, at, constructor, hidden, context, out var call);
            foreach (var property in at.GetMembers().OfType<IPropertySymbol>())
            {
                if (IsPart(property) && hidden.Add(property.Name) && FindValue(property, context) is { } value)
                    own.Add(ErrorPartReader.Read(new GivenValue(value, property.Name), context, isInClass: true));
            }

            // The constants that the class itself gives to its base are reported there.
            if (call is not null && !SymbolEqualityComparer.Default.Equals(at, type))
                own.Complete(ReadCall(call, context));
            parts.Complete(own);
            constructor = call?.TargetMethod ?? OnlyConstructor(at.BaseType) ?? CalledUnsaid(at.BaseType, last);
        }

        return parts;
    }

    /// <summary>The constructor of a class that has one; null where it has several. That which copies a record makes no error.</summary>
    public static IMethodSymbol? OnlyConstructor(INamedTypeSymbol? type)
    {
        var only = default(IMethodSymbol);
        foreach (var constructor in type?.InstanceConstructors ?? ImmutableArray<IMethodSymbol>.Empty)
        {
            if (constructor is { IsImplicitlyDeclared: true, Parameters.Length: > 0 })
                continue;
            if (only is not null)
                return null;
            only = constructor;
        }

        return only;
    }

    /// <summary>What a property of the class gives each time; null where that is not one expression.</summary>
    public static IOperation? FindValue(IPropertySymbol property, CodeContext context) =>
        SourceBodies.Body(property, context.Project.Compilation, context.CancellationToken) switch
        {
            IPropertyInitializerOperation initializer => initializer.Value,
            { } body when SourceBodies.ReturnValues(body) is { Count: 1 } values => values[0],
            _ => null,
        };

    /// <summary>Cheap: whether a property can be a status, a code or an issue code at all.</summary>
    public static bool IsPart(IPropertySymbol property) => !property.IsIndexer && !property.IsStatic && property.Type switch
    {
        { SpecialType: SpecialType.System_String } =>
            property.Name.IndexOf("Code", StringComparison.Ordinal) >= 0 || IssueCode.IsName(property.Name),
        { SpecialType: SpecialType.System_Int32 } or { Name: "HttpStatusCode" } =>
            property.Name.IndexOf("Status", StringComparison.Ordinal) >= 0,
        var type => IssueCode.IsType(type),
    };

    /// <summary>The part of an error that is assigned on the object at hand; null for anything else.</summary>
    public static IPropertySymbol? FindPart(IOperation target) =>
        ConstructorBody.FindMember(target) is IPropertySymbol property && IsPart(property) ? property : null;

    /// <summary>
    /// What the body of a constructor gives the parts of an error, by their names; null for what it gives under a condition,
    /// more than once or by a sum, which is not known and no longer what it was before.
    /// </summary>
    public static IReadOnlyDictionary<string, IOperation?> ReadGiven(IMethodSymbol constructor, CodeContext context) =>
        ConstructorBody.Read(constructor, context.Flow).FindGivenTo(member => member is IPropertySymbol property && IsPart(property));

    /// <summary>
    /// Adds what the bodies of the constructor, and of those that it calls in its own class, give: the outermost runs last.
    /// Where the constructor is not known, nothing is known of what any of them assigns.
    /// </summary>
    /// <returns>The one that calls a constructor of the base class.</returns>
    private static IMethodSymbol? AddConstructed(
        ErrorParts parts,
        INamedTypeSymbol type,
        IMethodSymbol? constructor,
        HashSet<string> hidden,
        CodeContext context,
        out IInvocationOperation? call)
    {
        call = null;
        if (constructor is null)
        {
            foreach (var any in type.InstanceConstructors)
                hidden.UnionWith(ReadGiven(any, context).Keys);
            return null;
        }

        for (var i = 0; i < MaxBases; i++)
        {
            foreach (var given in ReadGiven(constructor, context))
            {
                if (hidden.Add(given.Key) && given.Value is { } value)
                    parts.Add(ErrorPartReader.Read(new GivenValue(value, given.Key), context, isInClass: true));
            }

            call = ConstructorBody.Read(constructor, context.Flow).Call;
            if (call is null || !SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, type))
                break;
            constructor = call.TargetMethod;
        }

        return constructor;
    }

    /// <summary>What a constructor calls that says nothing of its base. A primary constructor says it elsewhere.</summary>
    private static IMethodSymbol? CalledUnsaid(INamedTypeSymbol? baseType, IMethodSymbol? constructor) =>
        constructor is null
        || (constructor.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is not ConstructorDeclarationSyntax)
            ? null
            : baseType?.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty);

    private static ErrorParts ReadCall(IInvocationOperation call, CodeContext context)
    {
        var parts = new ErrorParts();
        foreach (var argument in call.Arguments)
            parts.Add(ErrorPartReader.Read(new GivenValue(argument.Value, argument.Parameter?.Name), context, isInClass: true));
        return parts;
    }
}
