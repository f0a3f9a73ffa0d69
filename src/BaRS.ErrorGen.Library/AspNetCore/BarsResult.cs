using Microsoft.Extensions.DependencyInjection;
using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    /// <summary>A response with one or more errors: their OperationOutcome, with the status of the first one.</summary>
    public sealed partial class BarsResult : Http.IResult, Http.IStatusCodeHttpResult, Http.IContentTypeHttpResult
    {
        private readonly BarsOperationOutcome outcome;
        private readonly BarsError first;
        private readonly System.Exception? exception;

        /// <summary>Creates the response.</summary>
        /// <param name="errors">The errors, at least one. The first one gives the status.</param>
        /// <exception cref="System.ArgumentNullException">The array is null.</exception>
        /// <exception cref="System.ArgumentException">The array is empty, or an error is null.</exception>
        public BarsResult(params BarsError[] errors)
            : this(errors, null)
        {
        }

        internal BarsResult(BarsError[] errors, System.Exception? exception)
            : this(BarsOperationOutcome.Create(errors), exception)
        {
        }

        internal BarsResult(BarsOperationOutcome outcome, System.Exception? exception)
        {
            this.outcome = outcome;
            this.exception = exception;
            first = outcome.Errors[0];
        }

        /// <summary>Gets the errors, one for each issue of the OperationOutcome.</summary>
        public System.Collections.Generic.IReadOnlyList<BarsError> Errors
        {
            get { return outcome.Errors; }
        }

        /// <summary>Gets the HTTP status code: that of the first error.</summary>
        public int? StatusCode
        {
            get { return first.StatusCode; }
        }

        /// <summary>
        /// Gets the media type: application/fhir+json. A request that prefers XML gets application/fhir+xml instead, see
        /// <see cref="BarsErrorsOptions.AllowXml"/>.
        /// </summary>
        public string? ContentType
        {
            get { return BarsOperationOutcome.MediaType; }
        }

        /// <summary>Writes the response.</summary>
        /// <param name="httpContext">The request.</param>
        /// <returns>The task that ends when the response is written.</returns>
        /// <exception cref="System.ArgumentNullException">The request is null.</exception>
        public async System.Threading.Tasks.Task ExecuteAsync(Http.HttpContext httpContext)
        {
            if (httpContext == null)
            {
                throw new System.ArgumentNullException(nameof(httpContext));
            }

            BarsErrorsTelemetry? telemetry = httpContext.RequestServices.GetService<BarsErrorsTelemetry>();
            if (telemetry != null)
            {
                telemetry.Answered(httpContext, first, exception);
            }

            Microsoft.Extensions.Options.IOptions<BarsErrorsOptions>? options =
                httpContext.RequestServices.GetService<Microsoft.Extensions.Options.IOptions<BarsErrorsOptions>>();
            bool allowsXml = options == null || options.Value.AllowXml;
            bool isXml = allowsXml && BarsOutcomeFormat.IsXml(httpContext.Request);
            using (var body = new BarsBody())
            {
                Http.HttpResponse response = httpContext.Response;
                response.StatusCode = first.StatusCode;
                if (isXml)
                {
                    outcome.WriteXmlTo(body);
                    response.ContentType = BarsOperationOutcome.XmlMediaType;
                }
                else
                {
                    outcome.WriteTo(body);
                    response.ContentType = BarsOperationOutcome.MediaType;
                }

                if (allowsXml)
                {
                    BarsOutcomeFormat.AddVary(response);
                }

                response.ContentLength = body.Written.Length;
                response.Headers.CacheControl = "no-store";
                if (!Http.HttpMethods.IsHead(httpContext.Request.Method))
                {
                    // Not with RequestAborted: the token of a request that timed out is cancelled already.
                    await response.Body.WriteAsync(body.Written).ConfigureAwait(false);
                }
            }
        }
    }
}
