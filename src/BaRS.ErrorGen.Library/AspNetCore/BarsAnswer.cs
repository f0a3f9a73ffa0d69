using Microsoft.Extensions.DependencyInjection;
using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    // Which error answers an exit, and how it is written. The one place for all exits. The diagnostics say nothing of an
    // exception, and quote nothing of the request: its path and its fields can hold data of a patient.
    internal static class BarsAnswer
    {
        internal const string NoExits =
            "The spec in force names no scenario for the exit 'unhandled-exception'. Name one under 'exits' in a *.bars.yaml "
                + "file, or use a preset of BaRS Core.";

        internal static BarsError Choose(Http.HttpContext context, System.Exception exception)
        {
            BarsException? thrown = exception as BarsException;
            return thrown != null ? thrown.Error : Choose(context, FindExit(context, exception), exception, null);
        }

        // Problem details, of minimal APIs and of MVC.
        internal static BarsError Choose(Http.HttpContext context, Microsoft.AspNetCore.Mvc.ProblemDetails problem, int statusCode)
        {
            var validation = problem as Http.HttpValidationProblemDetails;
            return Choose(
                context,
                FindExit(context, problem.Status ?? statusCode),
                null,
                validation == null ? null : DescribeFields(context, validation.Errors.Keys));
        }

        // The error of an exit, by the options or the spec.
        internal static BarsError Choose(Http.HttpContext context, BarsExit exit, System.Exception? exception, string? diagnostics)
        {
            BarsErrorsOptions options = GetOptions(context);
            BarsError? mapped = options.Map == null ? null : options.Map(context, exit, exception);
            if (mapped != null)
            {
                return mapped;
            }

            BarsScenario[] scenarios = BarsExitTable.Find(exit)
                ?? BarsExitTable.Find(BarsExit.UnhandledException)
                ?? throw new System.InvalidOperationException(NoExits);
            return BarsError.Create(ForEndpoint(context, scenarios), diagnostics ?? DefaultDiagnostics(exit));
        }

        internal static BarsExit FindExit(Http.HttpContext context, int statusCode)
        {
            switch (statusCode)
            {
                case 401:
                    return BarsExit.Unauthenticated;
                case 403:
                    return BarsExit.Forbidden;
                case 404:
                    return BarsErrorsFeature.FindEndpoint(context) == null ? BarsExit.UnknownRoute : BarsExit.NotFound;
                case 410:
                    return BarsExit.NotFound;
                case 405:
                    return BarsExit.MethodNotAllowed;
                case 406:
                    return BarsExit.NotAcceptable;
                case 408:
                case 504:
                    return BarsExit.Timeout;
                case 409:
                    return BarsExit.Conflict;
                case 413:
                    return BarsExit.BodyTooLarge;
                case 415:
                    return BarsExit.UnsupportedMediaType;
                case 429:
                    return BarsExit.TooManyRequests;
                case 501:
                    return BarsExit.NotImplemented;
                case 503:
                    return BarsExit.Unavailable;
                default:
                    return statusCode >= 400 && statusCode < 500 ? BarsExit.InvalidRequest : BarsExit.UnhandledException;
            }
        }

        internal static System.Threading.Tasks.Task WriteAsync(Http.HttpContext context, BarsError error, System.Exception? exception)
        {
            return new BarsResult(new[] { error }, exception).ExecuteAsync(context);
        }

        private static BarsErrorsOptions GetOptions(Http.HttpContext context)
        {
            return context.RequestServices.GetRequiredService<Microsoft.Extensions.Options.IOptions<BarsErrorsOptions>>().Value;
        }

        // The names of the fields that failed validation; null for no diagnostics of their own.
        private static string? DescribeFields(Http.HttpContext context, System.Collections.Generic.ICollection<string> fields)
        {
            return fields.Count == 0 || !GetOptions(context).NameInvalidFields ? null : "Not valid: " + string.Join(", ", fields) + ".";
        }

        private static BarsExit FindExit(Http.HttpContext context, System.Exception exception)
        {
            // Stock exception handling makes 500 of it, which every sender repeats.
            Http.BadHttpRequestException? badRequest = exception as Http.BadHttpRequestException;
            if (badRequest != null)
            {
                return FindExit(context, badRequest.StatusCode);
            }

            if (exception is System.TimeoutException || exception is System.OperationCanceledException)
            {
                return BarsExit.Timeout;
            }

            if (exception is System.NotImplementedException)
            {
                return BarsExit.NotImplemented;
            }

            BarsErrorsFeature? feature = context.Features.Get<BarsErrorsFeature>();
            return exception is System.IO.InvalidDataException && feature != null && feature.IsEncoded
                ? BarsExit.InvalidRequest
                : BarsExit.UnhandledException;
        }

        // The scenario whose endpoint is that of the request; else the first that is for all endpoints; else the first.
        private static BarsScenario ForEndpoint(Http.HttpContext context, BarsScenario[] scenarios)
        {
            if (scenarios.Length == 1)
            {
                return scenarios[0];
            }

            var endpoint = BarsErrorsFeature.FindEndpoint(context) as Microsoft.AspNetCore.Routing.RouteEndpoint;
            string? route = endpoint == null ? null : endpoint.RoutePattern.RawText;
            BarsScenario fallback = BarsScenario.None;
            foreach (BarsScenario scenario in scenarios)
            {
                System.Collections.Generic.IReadOnlyList<string> endpoints = BarsErrors.Describe(scenario).Endpoints;
                if (endpoints.Count == 0 && fallback == BarsScenario.None)
                {
                    fallback = scenario;
                }

                foreach (string candidate in endpoints)
                {
                    if (route != null && BarsEndpointMatch.IsFor(candidate, context.Request.Method, route))
                    {
                        return scenario;
                    }
                }
            }

            return fallback == BarsScenario.None ? scenarios[0] : fallback;
        }

        private static string? DefaultDiagnostics(BarsExit exit)
        {
            switch (exit)
            {
                case BarsExit.UnknownRoute:
                    return "The receiver has no endpoint with this path.";
                case BarsExit.MethodNotAllowed:
                    return "The endpoint does not allow this HTTP method.";
                case BarsExit.UnsupportedMediaType:
                    return "The endpoint does not read this Content-Type.";
                case BarsExit.InvalidRequest:
                    return "A header, a parameter or the body of the request is invalid.";
                case BarsExit.BodyTooLarge:
                    return "The body of the request is larger than the receiver reads.";
                default:
                    return null;
            }
        }
    }
}
