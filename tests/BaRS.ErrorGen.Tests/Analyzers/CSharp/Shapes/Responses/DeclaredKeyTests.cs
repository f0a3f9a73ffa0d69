using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Responses;

/// <summary>Statuses that an OpenAPI document declares as keys of its responses.</summary>
public sealed class DeclaredKeyTests
{
    [Fact]
    public async Task The_keys_of_an_OpenAPI_document_declare_statuses() =>
        await CodeVerifier.CheckRuleAsync("BARS2001", """
            using Microsoft.OpenApi;
            public static class Document
            {
                public static void A(OpenApiOperation operation) => operation.Responses[{|BARS2001:"418"|}] = new OpenApiResponse();
                public static void B(OpenApiOperation operation) => operation.Responses.Add({|BARS2001:"418"|}, new OpenApiResponse());
                public static void C(OpenApiOperation operation) => operation.Responses.TryAdd({|BARS2001:"418"|}, new OpenApiResponse());
                public static object D() => new OpenApiResponses { { "400", new OpenApiResponse() }, { {|BARS2001:"418"|}, new OpenApiResponse() } };
                public static object E() => new OpenApiResponses { ["400"] = new OpenApiResponse(), [{|BARS2001:"418"|}] = new OpenApiResponse() };
                public static object F() => new Dictionary<string, OpenApiResponse> { [{|BARS2001:"418"|}] = new OpenApiResponse() };
            }
            """);

    [Fact]
    public async Task Other_keys_declare_none() =>
        await CodeVerifier.CheckRuleAsync("BARS2001", """
            using Microsoft.OpenApi;
            public static class Document
            {
                public static void A(OpenApiOperation operation) => operation.Responses["4XX"] = new OpenApiResponse();
                public static void B(OpenApiOperation operation) => operation.Responses["default"] = new OpenApiResponse();
                public static void C(OpenApiOperation operation) => operation.Responses["200"] = new OpenApiResponse();
                public static void D(OpenApiOperation operation, string key) => operation.Responses[key] = new OpenApiResponse();
                public static object E(OpenApiOperation operation) => operation.Responses["418"];
                public static void F(OpenApiOperation operation) => operation.Responses.Remove("418");
                public static object G() => new Dictionary<string, string> { ["418"] = "teapot" };
            }
            """);
}
