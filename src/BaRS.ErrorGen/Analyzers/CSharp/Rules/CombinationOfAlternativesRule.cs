using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2004 if an error whose class fixes its issue code is given a code that comes out of a map, a switch or a method: each
/// code that it can be, at the place that says it.
/// </summary>
internal sealed class CombinationOfAlternativesRule : ICodeRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors => Combinations.Descriptors;

    public Trigger Trigger { get; } = new(OperationKind.ObjectCreation) { Method = (method, _) => MayTakeCode(method) };

    public void Examine(IOperation operation, CodeContext context)
    {
        var creation = (IObjectCreationOperation)operation;
        if (creation.Type is not INamedTypeSymbol { DeclaringSyntaxReferences.Length: > 0, IsAbstract: false } type
            || !(ClassShape.For(type).HasIssueCode || ClassShape.For(type).IsError))
        {
            return;
        }

        foreach (var argument in creation.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter, Value: var value }
                && parameter.Type.SpecialType == SpecialType.System_String
                && !Operands.Unwrap(value).ConstantValue.HasValue)
            {
                Examine(creation, type, value, parameter.Name, context);
            }
        }
    }

    /// <summary>A constructor of an error of the project that is given a text.</summary>
    private static bool MayTakeCode(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Constructor || method.ContainingType.DeclaringSyntaxReferences.IsEmpty)
            return false;
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.SpecialType == SpecialType.System_String && ErrorMembers.IsPart(parameter.Name, parameter.Type))
                return true;
        }

        return false;
    }

    private static void Examine(IObjectCreationOperation creation, INamedTypeSymbol type, IOperation value, string name, CodeContext context)
    {
        var alternatives = TextValues.Find(value, context.Flow);
        if (alternatives.Count == 0)
            return;
        var rest = FixedParts.Read(creation, type, context);
        foreach (var argument in creation.Arguments)
        {
            if (argument.Value != value && argument.ArgumentKind == ArgumentKind.Explicit)
                rest.Add(ErrorPartReader.Read(new GivenValue(argument.Value, argument.Parameter?.Name), context));
        }

        if (rest.Kinds == 0 || rest.IsAmbiguous || Combinations.Contradiction(rest, context.Spec) is not null)
            return;
        foreach (var alternative in alternatives)
        {
            var parts = ErrorPartReader.Read(new GivenValue(alternative.Operation, name), context);
            if (parts.Kinds != 1)
                continue;
            parts.Add(rest);
            if (Combinations.Contradiction(parts, context.Spec) is { } finding)
                context.Report(finding, alternative.Place.GetLocation());
        }
    }
}
