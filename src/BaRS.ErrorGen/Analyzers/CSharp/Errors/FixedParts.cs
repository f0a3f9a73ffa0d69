using BaRS.ErrorGen.Analyzers.CSharp.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Errors;

/// <summary>
/// What every object of a class has as its status, code and issue code: by properties that give a constant, in it or in
/// a base class, and by the constants that a base class gives to its own base. The most derived one counts.
/// </summary>
internal static class FixedParts
{
    private const int MaxBases = 16;

    public static ErrorParts Of(INamedTypeSymbol type, CodeContext context)
    {
        var parts = new ErrorParts();
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        var at = type;
        for (var i = 0; i < MaxBases && at is { DeclaringSyntaxReferences.Length: > 0 }; i++, at = at.BaseType)
        {
            var own = new ErrorParts();
            foreach (var property in at.GetMembers().OfType<IPropertySymbol>())
            {
                if (IsPart(property) && hidden.Add(property.Name) && ValueOf(property, context) is { } value)
                    own.Add(ErrorPartReader.Read(new GivenValue(value, property.Name), context));
            }

            // The constants that the class itself gives to its base are told there.
            if (!SymbolEqualityComparer.Default.Equals(at, type))
                own.Complete(OfBaseCall(at, context));
            parts.Complete(own);
        }

        return parts;
    }

    /// <summary>Cheap: whether a property can be a status, a code or an issue code at all.</summary>
    public static bool IsPart(IPropertySymbol property) => !property.IsIndexer && !property.IsStatic && property.Type switch
    {
        { SpecialType: SpecialType.System_String } => property.Name.IndexOf("Code", StringComparison.Ordinal) >= 0 || IssueCode.IsName(property.Name),
        { SpecialType: SpecialType.System_Int32 } or { Name: "HttpStatusCode" } => property.Name.IndexOf("Status", StringComparison.Ordinal) >= 0,
        var type => IssueCode.IsType(type),
    };

    private static IOperation? ValueOf(IPropertySymbol property, CodeContext context) =>
        SourceBodies.Body(property, context.Project.Compilation, context.CancellationToken) switch
        {
            IPropertyInitializerOperation initializer => initializer.Value,
            { } body when SourceBodies.ReturnValues(body) is { Count: 1 } values => values[0],
            _ => null,
        };

    private static ErrorParts OfBaseCall(INamedTypeSymbol type, CodeContext context)
    {
        var parts = new ErrorParts();
        var constructors = type.InstanceConstructors.Where(constructor => !constructor.IsImplicitlyDeclared).ToList();
        if (constructors.Count != 1
            || constructors[0].DeclaringSyntaxReferences is not { Length: 1 } references
            || references[0].GetSyntax(context.CancellationToken) is not ConstructorDeclarationSyntax { Initializer: not null }
            || SourceBodies.Body(constructors[0], context.Project.Compilation, context.CancellationToken) is not IConstructorBodyOperation { Initializer: { } initializer })
        {
            return parts;
        }

        foreach (var argument in initializer.Descendants().OfType<IArgumentOperation>().Where(argument => argument.Parent == BaseCall(initializer)))
            parts.Add(ErrorPartReader.Read(new GivenValue(argument.Value, argument.Parameter?.Name), context));
        return parts;
    }

    private static IOperation BaseCall(IOperation initializer) =>
        initializer is IExpressionStatementOperation statement ? statement.Operation : initializer;
}
