namespace BaRS.ErrorGen.Tests.Diagnostics;

/// <summary>C# that brings out every message on code.</summary>
internal static class CodeExamples
{
    public static IEnumerable<string> All =>
    [
        """
        public class Answers : ControllerBase
        {
            public IActionResult Unknown() => StatusCode(418);
            public IActionResult Published() => StatusCode(404);
            public IActionResult NoStatus() => StatusCode(700);
            public IActionResult PassedOn(HttpResponseMessage response) => StatusCode((int)response.StatusCode);
            public IActionResult Text(Exception exception) => BadRequest(exception.ToString());
            public IActionResult Message(Exception exception) => BadRequest(exception.Message);
        }
        """,
        """
        public static class Outcomes
        {
            public const string BadRequest = "REC_BAD_REQEST";
            public const string Url = "https://fhir.nhs.uk/Codesystem/http-error-codes";
            public static object Unknown() => new { severity = "error", code = "too costly" };
            public static object NewerFhir() => OperationOutcome.IssueType.Success;
            public static object ErrorCode() => new { severity = "error", code = "REC_TIMEOUT" };
            public static object Number() => (OperationOutcome.IssueType)99;
            public static object ByHand() => new { resourceType = "OperationOutcome", issue = new[] { new { code = "not-supported", details = new { coding = new[] { new { code = "REC_NOT_IMPLEMENTED" } } } } } };
            public static object Argument() => new CodeableConcept("https://fhir.nhs.uk/CodeSystem/http-error-codes", "REC_BAD_REQUEST", "Bad request");
            public static object Property() => new CodeableConcept { Coding = { new Coding("https://fhir.nhs.uk/CodeSystem/http-error-codes", "REC_BAD_REQUEST") }, Text = "Bad request" };
        }
        """,
        """
        public record Error(int StatusCode, string ErrorCode, string IssueCode);
        public class MissingHeaderException : Exception { public string ErrorCode => "SEND_BAD_REQUEST"; }
        public static class Errors
        {
            public static object AllThree() => new Error(409, "REC_BAD_REQUEST", "value");
            public static object StatusAndCode(int status) => status switch { 409 => "REC_BAD_REQUEST", _ => "REC_SERVER_ERROR" };
            public static object CodeAndIssue(int status) => new Error(status, "REC_BAD_REQUEST", "conflict");
            public static object StatusAndIssue(string code) => new Error(409, code, "not-supported");
        }
        """,
        """
        internal class Factories : ControllerBase
        {
            public IActionResult OtherStatus() => StatusCode(409, Receiver.BarsErrors.RecNotImplementedNotSupported());
            public IActionResult Success(Receiver.BarsError error) => Ok(error);
            public IActionResult Text(Receiver.BarsOperationOutcome outcome) => Conflict(outcome.ToJson());
        }
        """,
        """
        public static class Careless
        {
            public static string Code(int status) => status switch { 400 => "REC_BAD_REQUEST", 406 => "REC_NOT_ACCEPTABLE", _ => "REC_SERVER_ERROR" };
            public static object Issue() => new { severity = "error", code = "value", diagnostics = "TODO" };
            public static void Configure(IApplicationBuilder app) => app.UseDeveloperExceptionPage();
        }
        """,
        """
        public class IdHandler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
            {
                request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
                return base.SendAsync(request, token);
            }
        }

        public static class Ids
        {
            public static async Task PerAttempt(ResiliencePipeline pipeline, HttpRequestMessage request) =>
                await pipeline.ExecuteAsync(async token => { request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString()); });
            public static void BelowRetry(Microsoft.Extensions.DependencyInjection.IHttpClientBuilder client) =>
                Microsoft.Extensions.DependencyInjection.HttpClientBuilderExtensions.AddHttpMessageHandler<IdHandler>(
                    Microsoft.Extensions.DependencyInjection.PollyHttpClientBuilderExtensions.AddTransientHttpErrorPolicy(client, p => p.RetryAsync(3)));
        }
        """,
        """
        public static class Sender
        {
            public static bool ShouldRetry(HttpResponseMessage response) => (int)response.StatusCode is 501;
            public static bool RetryMost(HttpResponseMessage response) => (int)response.StatusCode is 408 or 500 or 502 or 503 or 504 or 425;
            public static bool RetryServerErrors(HttpResponseMessage response) => (int)response.StatusCode >= 500;
        }
        """,
    ];

    /// <summary>Code of projects that send, which use the code for them.</summary>
    public static IEnumerable<string> OfSenders =>
    [
        """
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Http.Resilience;
        using Receiver;
        public static class Clients
        {
            public static void Undone(HttpRetryStrategyOptions retry) { retry.UseBars(); retry.DisableForUnsafeHttpMethods(); }
            public static void HalfUsed(HttpStandardResilienceOptions options) => options.Retry.UseBars();
            public static void Beside(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) =>
                pipeline.AddTimeout(TimeSpan.FromSeconds(30)).AddBarsRetry().AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions()).AddRetry(new HttpRetryStrategyOptions());
        }
        """,
    ];
}
