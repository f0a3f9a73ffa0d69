using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>
/// A status that an exception of the project is given and carries to a response: <c>throw new ApiException(418)</c>,
/// where a handler says <c>Response.StatusCode = exception.StatusCode</c>. Whether one does is looked for in the whole
/// project, and so only for a status that the spec does not have.
/// </summary>
internal static class ThrownStatus
{
    private const int LowestError = 400;
    private const int MaxSteps = 16;

    public static ResponseStatus? Find(IOperation operation, CodeContext context)
    {
        if (operation is not IObjectCreationOperation { Type.DeclaringSyntaxReferences.Length: > 0 } creation
            || !BaseTypes.IncludeException(creation.Type))
        {
            return null;
        }

        foreach (var argument in creation.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter }
                && Names.IsStatus(parameter.Name, parameter.Type)
                && Constants.Find(Operands.Unwrap(argument.Value), context) is int and >= LowestError and var status
                && !context.Spec.IsMapped(status)
                && StoredIn(parameter, context) is { } property
                && context.Project.IsStatusProperty(property, key => GoesOut(key, context)))
            {
                return new ResponseStatus(creation, argument.Value, null, IsDeclaration: false);
            }
        }

        return null;
    }

    /// <summary>The property that a constructor, or one that it calls, keeps the parameter in.</summary>
    private static IPropertySymbol? StoredIn(IParameterSymbol parameter, CodeContext context)
    {
        for (var i = 0; i < MaxSteps; i++)
        {
            if (SourceBodies.Body(parameter.ContainingSymbol, context.Project.Compilation, context.CancellationToken) is not { } body)
                return InitializedWith(parameter, context);
            var next = default(IParameterSymbol);
            foreach (var use in body
                .Descendants()
                .OfType<IParameterReferenceOperation>()
                .Where(use => SymbolEqualityComparer.Default.Equals(use.Parameter, parameter)))
            {
                var value = StatusParameters.Whole(use);
                if (value.Parent is ISimpleAssignmentOperation
                    {
                        Target: IPropertyReferenceOperation
                        {
                            Instance: IInstanceReferenceOperation,
                            Property: { DeclaringSyntaxReferences.Length: > 0 } property
                        }
                    })
                {
                    return property.OriginalDefinition;
                }

                if (value.Parent is IArgumentOperation
                    {
                        Parameter: { } passed,
                        Parent: IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor }
                    })
                {
                    next = passed.OriginalDefinition;
                }
            }

            if (next is null)
                return null;
            parameter = next;
        }

        return null;
    }

    /// <summary>Of a primary constructor, the property that is initialised with its parameter or gives it.</summary>
    private static IPropertySymbol? InitializedWith(IParameterSymbol parameter, CodeContext context) =>
        parameter.ContainingType?.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property =>
            FixedParts.IsPart(property)
            && FixedParts.FindValue(property, context) is { } value
            && Operands.Unwrap(value) is IParameterReferenceOperation { Parameter: var given }
            && SymbolEqualityComparer.Default.Equals(given, parameter));

    /// <summary>Whether some response of the project is given the property as its status.</summary>
    private static bool GoesOut(IPropertySymbol property, CodeContext context)
    {
        foreach (var tree in context.Project.Compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot(context.CancellationToken).DescendantNodes())
            {
                if (node is MemberAccessExpressionSyntax access
                    && access.Name.Identifier.ValueText == property.Name
                    && SourceBodies.GetOperation(access, context.Project.Compilation, context.CancellationToken)
                        is IPropertyReferenceOperation read
                    && SymbolEqualityComparer.Default.Equals(read.Property.OriginalDefinition, property)
                    && GoesOut(read, context, steps: 0))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool GoesOut(IOperation value, CodeContext context, int steps)
    {
        if (steps++ > MaxSteps)
            return false;
        value = StatusParameters.Whole(value);
        if (StatusParameters.IsStatus(value, context))
            return true;
        return value.Parent switch
        {
            ISwitchExpressionArmOperation { Parent: { } choice } arm when arm.Value == value => GoesOut(choice, context, steps),
            IConditionalOperation choice when choice.Condition != value => GoesOut(choice, context, steps),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } =>
                AnyGoesOut(local, value, context, steps),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } =>
                AnyGoesOut(local, value, context, steps),
            _ => false,
        };
    }

    private static bool AnyGoesOut(ILocalSymbol local, IOperation place, CodeContext context, int steps) =>
        LocalTable.GetUses(local, place)
            .Any(use => use.Parent is not ISimpleAssignmentOperation { Target: ILocalReferenceOperation } && GoesOut(use, context, steps));
}
