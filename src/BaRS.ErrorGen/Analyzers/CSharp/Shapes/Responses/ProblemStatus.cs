using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>
/// The status of ASP.NET Core's ProblemDetails. It is that of the answer where the result has none of its own; written
/// to the response without a result it is a number in the body and no more.
/// </summary>
internal static class ProblemStatus
{
    private const string TypeName = "ProblemDetails";
    private const string PropertyName = "Status";

    /// <summary>
    /// The expression that gives the status, of an object that is made here or in a local; null where there is none, or
    /// more than one.
    /// </summary>
    public static IOperation? Find(IOperation problem)
    {
        switch (Operands.Unwrap(problem))
        {
            case IObjectCreationOperation creation when IsProblem(creation.Type):
                return ObjectLiteral.FindInitial(creation, PropertyName);
            case ILocalReferenceOperation local when LocalAssignments.Reaching(local) is [{ Whole: { } made }]
                && Operands.Unwrap(made) is IObjectCreationOperation creation
                && IsProblem(creation.Type):
                var later = MemberAssignments.Find(local.Local, PropertyName, local);
                return (later.Count, ObjectLiteral.FindInitial(creation, PropertyName)) switch
                {
                    (0, var initial) => initial,
                    (1, null) => later[0].Value,
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>The object that a property belongs to, where it is the status of ProblemDetails.</summary>
    public static IOperation? Owner(IPropertyReferenceOperation reference) =>
        reference is { Property: { Name: PropertyName, ContainingType: var type }, Instance: { } instance } && IsProblem(type)
            ? instance
            : null;

    public static bool IsProblem(ITypeSymbol? type) => BaseTypes.Include(type, TypeName);
}
