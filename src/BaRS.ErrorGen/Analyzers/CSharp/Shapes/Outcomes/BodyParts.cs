using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>
/// What goes out as the body of a response: <c>StatusCode(500, body)</c>, <c>Results.Json(body)</c>,
/// <c>Response.WriteAsync(text)</c>.
/// </summary>
internal static class BodyParts
{
    private static readonly HashSet<string> Makers =
        new(StringComparer.Ordinal) { "ControllerBase", "Results", "TypedResults", "HttpRequestMessageExtensions" };
    private static readonly HashSet<string> Writers =
        new(StringComparer.Ordinal) { "HttpResponseWritingExtensions", "HttpResponseJsonExtensions", "HttpResponseDataExtensions" };

    /// <summary>Parameters and properties that hold a body, or a text in it.</summary>
    private static readonly HashSet<string> Holders = new(StringComparer.Ordinal)
    {
        "value", "instance", "error", "data", "content", "text", "body", "detail", "title", "modelState",
        "problemDetails", "Value", "Content", "Detail", "Title",
    };

    public static IEnumerable<OutcomePart> Find(IInvocationOperation call, CodeContext context)
    {
        var method = call.TargetMethod;
        if (Makers.Contains(method.ContainingType.Name) && context.Types.GetMeaning(method.ContainingType) == TypeMeaning.MakesResponses)
            return FindInArguments(call.Arguments);
        return method.Name.StartsWith("Write", StringComparison.Ordinal) && Writers.Contains(method.ContainingType.Name)
            ? FindInArguments(call.Arguments)
            : [];
    }

    public static IEnumerable<OutcomePart> Find(IObjectCreationOperation creation, CodeContext context)
    {
        if (creation.Arguments.IsEmpty && creation.Initializer is null)
            return [];
        if (creation.Type is not INamedTypeSymbol type
            || (!ProblemStatus.IsProblem(type) && context.Types.GetInheritedMeaning(type) != TypeMeaning.Response))
        {
            return [];
        }

        var members = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
            .Where(member => member.Target is IPropertyReferenceOperation { Property: var property } && Holders.Contains(property.Name))
            .Select(member => Part(member.Value)) ?? [];
        return FindInArguments(creation.Arguments).Concat(members);
    }

    /// <summary><c>problem.Detail = text</c>.</summary>
    public static bool IsBody(IPropertySymbol property) =>
        property.Name is "Detail" or "Title" && ProblemStatus.IsProblem(property.ContainingType);

    /// <summary><c>problem.Extensions["exception"] = text</c>.</summary>
    public static bool IsExtension(IPropertyReferenceOperation target) =>
        target is { Property.IsIndexer: true, Instance: IPropertyReferenceOperation { Property: { Name: "Extensions" } extensions } }
        && ProblemStatus.IsProblem(extensions.ContainingType);

    /// <summary>What is no response itself, and writes or holds a body.</summary>
    public static bool IsWriterOrProblem(INamedTypeSymbol? type) =>
        type is not null && (Writers.Contains(type.Name) || ProblemStatus.IsProblem(type));

    private static IEnumerable<OutcomePart> FindInArguments(IEnumerable<IArgumentOperation> arguments) => arguments
        .Where(
            argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && Holders.Contains(parameter.Name))
        .Select(argument => Part(argument.Value));

    private static OutcomePart Part(IOperation value) => new(OutcomePartKind.Diagnostics, value, Certainty.Certain);
}
