using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Responses;

/// <summary>The responses of Azure Functions: those of the isolated worker are no part of ASP.NET Core.</summary>
public sealed class AzureFunctionTests
{
    [Fact]
    public async Task What_a_function_answers_is_reported() =>
        await CodeVerifier.CheckAsync("""
            using Microsoft.Azure.Functions.Worker.Http;

            public class Functions
            {
                public HttpResponseData A(HttpRequestData req) => req.CreateResponse({|BARS2001:HttpStatusCode.Gone|});
                public HttpResponseData B(HttpRequestData req) { var response = req.CreateResponse(); response.StatusCode = {|BARS2001:HttpStatusCode.Gone|}; return response; }
                public HttpResponseData C(HttpRequestData req) => Answer(req, {|BARS2001:HttpStatusCode.Gone|});
                public async Task<HttpResponseData> D(HttpRequestData req, HttpClient client) { var got = await client.GetAsync("x"); return req.CreateResponse({|BARS2007:got.StatusCode|}); }
                public void E(HttpResponseData response, Exception ex) => response.WriteString({|BARS2009:ex.ToString()|});
                public Task F(HttpResponseData response, Exception ex) => response.WriteStringAsync({|BARS2009:ex.Message|});
                public async Task G(HttpResponseData response, Exception ex) => await response.WriteAsJsonAsync(new { error = {|BARS2009:ex.Message|} });
                public HttpResponseData Right(HttpRequestData req) => req.CreateResponse(HttpStatusCode.Conflict);
                public HttpResponseData Success(HttpRequestData req) => req.CreateResponse(HttpStatusCode.OK);
                public bool Read(HttpResponseData response) => response.StatusCode == HttpStatusCode.Gone;
                private static HttpResponseData Answer(HttpRequestData req, HttpStatusCode status) => req.CreateResponse(status);
            }
            """);
}
