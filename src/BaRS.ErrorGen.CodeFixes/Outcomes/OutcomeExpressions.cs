using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BaRS.ErrorGen.CodeFixes.Outcomes;

/// <summary>How an outcome of the generated code is written in each form, most welcome first.</summary>
internal static class OutcomeExpressions
{
    private const string MediaType = "\"application/fhir+json\"";

    /// <param name="form">What stood there.</param>
    /// <param name="old">The code that stood there.</param>
    /// <param name="outcome">The expression of the outcome.</param>
    /// <param name="status">The status of the response.</param>
    public static IEnumerable<string> Create(OutcomeForm form, ExpressionSyntax old, string outcome, string status) => form switch
    {
        OutcomeForm.Json => [$"{outcome}.ToJson()"],
        OutcomeForm.JsonNode =>
        [
            $"global::System.Text.Json.Nodes.JsonNode.Parse({outcome}.ToJson()).AsObject()",
            $"global::System.Text.Json.Nodes.JsonNode.Parse({outcome}.ToJson())!.AsObject()",
        ],
        OutcomeForm.Fhir => [$"{outcome}.ToFhir()"],
        OutcomeForm.MvcResponse =>
        [
            $"new global::Microsoft.AspNetCore.Mvc.ContentResult {{ StatusCode = {status}, ContentType = {MediaType}, Content = "
                + $"{outcome}.ToJson() }}",
        ],
        OutcomeForm.MinimalResponse
            when old is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var results } } =>
        [
            $"{results}.Content({outcome}.ToJson(), {MediaType}, statusCode: {status})",
        ],
        _ => [],
    };
}
