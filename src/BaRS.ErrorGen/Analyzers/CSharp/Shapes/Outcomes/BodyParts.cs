using BaRS.ErrorGen.Analyzers.CSharp.Flow;
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
        "problemDetails", "extensions", "Value", "Content", "Detail", "Title", "Extensions",
    };

    public static IEnumerable<OutcomePart> Find(IInvocationOperation call, CodeContext context)
    {
        var method = call.TargetMethod;
        if (Makers.Contains(method.ContainingType.Name) && context.Types.GetMeaning(method.ContainingType) == TypeMeaning.MakesResponses)
            return FindInArguments(call.Arguments);
        if (method.Name.StartsWith("Write", StringComparison.Ordinal))
        {
            return Writers.Contains(method.ContainingType.Name) ? FindInArguments(call.Arguments)
                : IsBodyStream(call.Instance, context) ? call.Arguments.Take(1).Select(argument => Part(argument.Value))
                : [];
        }

        return method.Name switch
        {
            "Add" when IsAddedExtension(call) =>
                call.Arguments.Skip(1).Select(argument => Part(argument.Value)),
            "AddModelError" or "TryAddModelError" when IsAnsweredWith(call) => call.Arguments.Skip(1).Take(1).Select(argument => Part(argument.Value)),
            _ => [],
        };
    }

    /// <summary>Whether a call writes to what a sender reads, which its own name does not say.</summary>
    public static bool IsWriter(IMethodSymbol method) => method.Name is "AddModelError" or "TryAddModelError"
        || (method.Name.StartsWith("Write", StringComparison.Ordinal) && method.ContainingType?.Name is "Stream" or "PipeWriter");

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
        var nested = creation.Initializer?.Initializers.OfType<IMemberInitializerOperation>()
            .Where(member => member.InitializedMember is IPropertyReferenceOperation { Property: var property } && IsExtensions(property))
            .Select(member => Part(member.Initializer)) ?? [];
        return FindInArguments(creation.Arguments).Concat(members).Concat(nested);
    }

    /// <summary><c>response.Content = new StringContent(text)</c>.</summary>
    public static IEnumerable<OutcomePart> Find(ISimpleAssignmentOperation assignment, CodeContext context) =>
        assignment is
        {
            Target: IPropertyReferenceOperation { Property: { Name: "Content" or "Value" } property },
            Parent: IExpressionStatementOperation,
        }
        && context.Types.GetInheritedMeaning(property.ContainingType) == TypeMeaning.Response
            ? new[] { Part(assignment.Value) }
            : [];

    /// <summary><c>problem.Detail = text</c>.</summary>
    public static bool IsBody(IPropertySymbol property) =>
        property.Name is "Detail" or "Title" && ProblemStatus.IsProblem(property.ContainingType);

    /// <summary><c>problem.Extensions["exception"] = text</c>.</summary>
    public static bool IsExtension(IPropertyReferenceOperation target) =>
        target is { Property.IsIndexer: true, Instance: IPropertyReferenceOperation { Property: var extensions } } && IsExtensions(extensions);

    /// <summary>What is no response itself, and writes or holds a body.</summary>
    public static bool IsWriterOrProblem(INamedTypeSymbol? type) =>
        type is not null && (Writers.Contains(type.Name) || ProblemStatus.IsProblem(type));

    /// <summary><c>problem.Extensions.Add("exception", text)</c>.</summary>
    public static bool IsAddedExtension(IInvocationOperation call) =>
        call is { TargetMethod.Name: "Add", Instance: IPropertyReferenceOperation { Property: var property } } && IsExtensions(property);

    private static bool IsExtensions(IPropertySymbol property) =>
        property.Name == "Extensions" && ProblemStatus.IsProblem(property.ContainingType);

    /// <summary><c>Response.Body.WriteAsync(bytes)</c>.</summary>
    private static bool IsBodyStream(IOperation? stream, CodeContext context) =>
        stream is IPropertyReferenceOperation { Property: { Name: "Body" or "BodyWriter" } property }
        && context.Types.GetInheritedMeaning(property.ContainingType) == TypeMeaning.Response;

    /// <summary>Whether the method answers with the errors that it adds, rather than showing them on a page.</summary>
    private static bool IsAnsweredWith(IInvocationOperation call) =>
        LocalTable.GetMember(call).Descendants().OfType<IInvocationOperation>().Any(answer =>
            answer.TargetMethod.Name is "ValidationProblem" or "BadRequest" or "UnprocessableEntity"
            && (answer.TargetMethod.Name == "ValidationProblem"
                || answer.Arguments.Any(argument => Operands.UnwrapAll(argument.Value).Type?.Name == "ModelStateDictionary")));

    private static IEnumerable<OutcomePart> FindInArguments(IEnumerable<IArgumentOperation> arguments) => arguments
        .Where(
            argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && Holders.Contains(parameter.Name))
        .Select(argument => Part(argument.Value));

    private static OutcomePart Part(IOperation value) => new(OutcomePartKind.Diagnostics, value, Certainty.Certain);
}
