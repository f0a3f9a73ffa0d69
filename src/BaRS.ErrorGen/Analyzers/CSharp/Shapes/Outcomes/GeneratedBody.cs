using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>A generated error or outcome that is given to what answers, as it is or as text.</summary>
/// <param name="Place">The expression that gives it.</param>
/// <param name="Scenario">Its scenario, if a factory that is in sight creates it.</param>
/// <param name="IsText">Whether only its text is given.</param>
internal sealed record GeneratedBody(IOperation Place, Scenario? Scenario, bool IsText)
{
    private const int MaxDepth = 8;

    public static GeneratedBody? Find(IOperation value, CodeContext context) => Find(value, context, 0);

    private static GeneratedBody? Find(IOperation? value, CodeContext context, int depth)
    {
        var given = Operands.UnwrapAll(value);
        if (depth == MaxDepth || given is null)
            return null;
        var found = given switch
        {
            IInvocationOperation call => FindInCall(call, context, depth + 1),
            IArrayCreationOperation { Initializer.ElementValues: [var first, ..] } => Find(first, context, depth + 1),
            IPropertyReferenceOperation { Property: { Name: "Diagnostics", ContainingType.Name: "BarsError" }, Instance: { } error } =>
                AsText(Find(error, context, depth + 1)),
            ILocalReferenceOperation local when LocalAssignments.Reaching(local) is [{ Whole: { } only }] =>
                Find(only, context, depth + 1),
            _ => null,
        };
        found ??= given.Type is { Name: "BarsError" or "BarsOperationOutcome" } ? new GeneratedBody(given, null, IsText: false) : null;
        return found is { } body ? body with { Place = given } : null;
    }

    private static GeneratedBody? FindInCall(IInvocationOperation call, CodeContext context, int depth)
    {
        var method = call.TargetMethod;
        return (method.ContainingType.Name, method.Name) switch
        {
            ("BarsErrors", var name) when method.ReturnType.Name == "BarsError" =>
                new GeneratedBody(call, context.Spec.Specification.Scenarios.FirstOrDefault(scenario => scenario.Name == name), IsText: false),
            ("BarsOperationOutcome", "Create") => Find(FirstArgument(call), context, depth),
            ("BarsOperationOutcome", "ToJson" or "ToXml" or "ToString") or ("BarsError", "ToString") => AsText(Find(call.Instance, context, depth)),
            ("BarsError", "WithDiagnostics") => Find(call.Instance, context, depth),
            ("BarsResults", _) or ("JsonSerializer", "Serialize") => Find(FirstArgument(call), context, depth) is { } body
                ? body with { IsText = method.Name == "Serialize" }
                : null,
            _ => null,
        };
    }

    private static IOperation? FirstArgument(IInvocationOperation call) => call.Arguments.IsEmpty ? null : call.Arguments[0].Value;

    private static GeneratedBody? AsText(GeneratedBody? body) => body is { } known ? known with { IsText = true } : null;
}
