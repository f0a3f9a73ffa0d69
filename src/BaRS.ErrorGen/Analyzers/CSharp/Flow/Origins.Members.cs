using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <content>What a member of an object, or an entry of a collection, is.</content>
internal sealed partial class Origins
{
    private bool VisitField(IFieldReferenceOperation reference, AccessPath? path, CallFrame? frame, bool isPiece)
    {
        var field = reference.Field;
        if (reference.Instance is { } tuple && field.ContainingType.IsTupleType)
            return Visit(tuple, AccessPath.Before(AccessPath.Element(IndexInTuple(field)), path), frame, isPiece);
        if (reference.Instance is { } instance && VisitMember(instance, field.Name, path, frame, isPiece))
            return true;
        return VisitOwn(field, reference, path, isPiece);
    }

    private bool VisitProperty(IPropertyReferenceOperation reference, AccessPath? path, CallFrame? frame, bool isPiece)
    {
        var property = reference.Property;
        if (property.IsIndexer)
            return reference.Instance is { } collection && Visit(collection, AccessPath.Before(AccessPath.Entry, path), frame, isPiece);
        if (reference.Instance is { } instance && VisitMember(instance, property.Name, path, frame, isPiece))
            return true;
        return property.DeclaringSyntaxReferences.Length > 0 && VisitOwn(property, reference, path, isPiece);
    }

    /// <summary>The member of an object that is created in sight.</summary>
    private bool VisitMember(IOperation instance, string name, AccessPath? path, CallFrame? frame, bool isPiece) =>
        (instance is not IInstanceReferenceOperation || frame?.This is not null)
        && AccessPath.Before(name, path) is { } member
        && Visit(instance, member, frame, isPiece);

    /// <summary>A part of what the expression creates; null if it creates nothing that has parts.</summary>
    private bool? VisitPart(IOperation value, AccessPath path, CallFrame? frame, bool isPiece)
    {
        switch (value)
        {
            case IObjectCreationOperation creation:
                return VisitCreated(creation, path, frame, isPiece);
            case IObjectOrCollectionInitializerOperation or IAnonymousObjectCreationOperation:
                return VisitGiven(value, path, frame, isPiece);
            default:
                return ListItems.Find(value) is { } items ? VisitItems(items, path, frame, isPiece) : null;
        }
    }

    private bool VisitItems(IReadOnlyList<IOperation> items, AccessPath path, CallFrame? frame, bool isPiece)
    {
        if (path.Step is not (AccessPath.Item or AccessPath.Entry))
            return false;
        foreach (var item in items)
            Visit(item, path.Rest, frame, isPiece);
        return items.Count > 0;
    }

    private bool VisitCreated(IObjectCreationOperation creation, AccessPath path, CallFrame? frame, bool isPiece)
    {
        if (creation.Initializer is { } initializer && VisitGiven(initializer, path, frame, isPiece))
            return true;
        if (creation.Type is not INamedTypeSymbol { DeclaringSyntaxReferences.Length: > 0 })
            return VisitArgument(creation.Arguments, path, frame, isPiece);
        return creation.Constructor is { } constructor
            && !CallFrame.IsDeep(frame)
            && VisitConstructed(constructor, path, new CallFrame(constructor.OriginalDefinition, creation.Arguments, creation, frame), isPiece);
    }

    /// <summary>
    /// The member of a library's class that has the name of a parameter; the items of a collection that is made of another.
    /// </summary>
    private bool VisitArgument(ImmutableArray<IArgumentOperation> arguments, AccessPath path, CallFrame? frame, bool isPiece)
    {
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
                continue;
            if (string.Equals(argument.Parameter?.Name, path.Step, StringComparison.OrdinalIgnoreCase))
                return Visit(argument.Value, path.Rest, frame, isPiece);
            if (path.Step is AccessPath.Item or AccessPath.Entry)
                return Visit(argument.Value, path, frame, isPiece);
        }

        return false;
    }

    /// <summary>What the constructor, or one that it calls, gives the member; else what the class does.</summary>
    private bool VisitConstructed(IMethodSymbol constructor, AccessPath path, CallFrame frame, bool isPiece)
    {
        var at = constructor.OriginalDefinition;
        var call = (CallFrame?)frame;
        while (at is not null && call is not null && !CallFrame.IsDeep(call))
        {
            var body = ConstructorBody.Read(at, _flow);
            var any = false;
            foreach (var given in body.FindGiven(path.Step))
                any |= Visit(given, path.Rest, call, isPiece);
            if (any)
                return true;
            if (FindPositional(at, path.Step) is { } positional && call.Find(positional) is { } argument)
                return Visit(argument, path.Rest, call.Outer, isPiece);
            if (VisitInitialised(at.ContainingType, path, call, isPiece))
                return true;
            if (at.DeclaringSyntaxReferences.IsEmpty)
                return VisitArgument(call.Arguments, path, call.Outer, isPiece);
            (at, call) = body.Call is { } next
                ? (next.TargetMethod.OriginalDefinition, new CallFrame(next.TargetMethod.OriginalDefinition, next.Arguments, frame.This, call))
                : (null, null);
        }

        return false;
    }

    /// <summary>What a property or field is initialised with or gives, which may name parameters of a primary constructor.</summary>
    private bool VisitInitialised(INamedTypeSymbol type, AccessPath path, CallFrame frame, bool isPiece)
    {
        var any = false;
        foreach (var member in type.OriginalDefinition.GetMembers(path.Step))
        {
            if (member is IPropertySymbol or IFieldSymbol && Body(member) is { } body)
                any |= VisitBody(body, path.Rest, frame, isPiece);
        }

        return any;
    }

    private bool VisitBody(IOperation body, AccessPath? path, CallFrame? frame, bool isPiece) => body is ISymbolInitializerOperation initializer
        ? Visit(initializer.Value, path, frame, isPiece)
        : VisitReturns(body, path, frame, isPiece);

    /// <summary>What an initialiser, or an anonymous object, gives a member or an entry.</summary>
    private bool VisitGiven(IOperation literal, AccessPath path, CallFrame? frame, bool isPiece)
    {
        var any = false;
        foreach (var given in ObjectLiteral.Find(literal))
        {
            if (given.IsItem ? path.Step is AccessPath.Item or AccessPath.Entry : given.Name == path.Step)
                any |= Visit(given.Value, path.Rest, frame, isPiece);
            else if (given.Key is not null && path.Step == AccessPath.Entry)
                any |= Visit(given.Value, path.Rest, frame, isPiece);
            else if (given.Key is { } key && path is { Step: AccessPath.Item, Rest: { Step: "Value" or "Key" } half })
                any |= Visit(half.Step == "Key" ? key : given.Value, half.Rest, frame, isPiece);
        }

        return any;
    }

    /// <summary>What the object in a local is given before a use, by statements of their own.</summary>
    private bool VisitGivenLater(ILocalReferenceOperation local, AccessPath? path, CallFrame? frame, bool isPiece)
    {
        if (path is null && !_intoPieces)
            return false;
        var any = false;
        foreach (var given in LaterGiven.Before(local, path?.Step))
            any |= Visit(given, path?.Rest, frame, isPiece || path is null);
        return any;
    }

    /// <summary>The parameter of a record that a property is made from.</summary>
    private static IParameterSymbol? FindPositional(IMethodSymbol constructor, string name) =>
        constructor.ContainingType.IsRecord
            ? constructor.Parameters.FirstOrDefault(parameter => parameter.Name == name
                && parameter.DeclaringSyntaxReferences is [var reference]
                && reference.GetSyntax().Parent?.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.RecordDeclarationSyntax)
            : null;

    private static int IndexInTuple(IFieldSymbol field)
    {
        var elements = field.ContainingType.TupleElements;
        for (var i = 0; i < elements.Length; i++)
        {
            if (SymbolEqualityComparer.Default.Equals(elements[i], field)
                || SymbolEqualityComparer.Default.Equals(elements[i].CorrespondingTupleField, field)
                || SymbolEqualityComparer.Default.Equals(elements[i], field.CorrespondingTupleField))
            {
                return i;
            }
        }

        return -1;
    }
}
