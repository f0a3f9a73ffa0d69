using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>Whether a value is given to what is called a system: a parameter, a property, a key, a variable.</summary>
internal static class SystemPlace
{
    public static bool Is(IOperation value)
    {
        var at = value.Parent;
        while (at is IConversionOperation or IParenthesizedOperation or IConditionalOperation)
            at = at.Parent;
        return at switch
        {
            IArgumentOperation
            {
                Parent: IInvocationOperation
                {
                    TargetMethod.Name: "Add",
                    Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string key } }, _]
                }
            } => IsName(key),
            IArgumentOperation { Parameter: { } parameter } => IsName(parameter.Name),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: false } property } } =>
                IsName(ElementName.Get(property)),
            ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string key } }] }
            } => IsName(key),
            IFieldInitializerOperation { InitializedFields: [var field, ..] } => IsName(field.Name),
            IPropertyInitializerOperation { InitializedProperties: [var property, ..] } => IsName(property.Name),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => IsName(local.Name),
            _ => false,
        };
    }

    private static bool IsName(string name) =>
        name.EndsWith("system", StringComparison.OrdinalIgnoreCase) || name.EndsWith("systemUrl", StringComparison.OrdinalIgnoreCase);
}
