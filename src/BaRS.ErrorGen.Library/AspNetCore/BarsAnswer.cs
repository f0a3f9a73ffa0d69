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
                validation == null || !GetOptions(context).NameInvalidFields ? null : BarsFieldNames.Describe(validation.Errors.Keys));
        }

        // The error of an exit, by the options or the spec.
        internal static BarsError Choose(Http.HttpContext context, BarsExit exit, System.Exception? exception, string? diagnostics)
        {
            BarsError? mapped = Map(context, exit, exception);
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
                    return IsRouteUnknown(BarsErrorsFeature.FindEndpoint(context)) ? BarsExit.UnknownRoute : BarsExit.NotFound;
                case 410:
                    return BarsExit.NotFound;
                case 405:
                    return BarsExit.MethodNotAllowed;
                case 406:
                    return BarsExit.NotAcceptable;
                case 408:
                case 499:
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
            if (HasWritten(context.Response))
            {
                // Swallowed, the server would end the body as if it were whole. Aborted, the sender sees that it is not.
                context.RequestServices.GetRequiredService<BarsErrorsTelemetry>().ResponseHadStarted(exception);
                context.Abort();
                return System.Threading.Tasks.Task.CompletedTask;
            }

            return new BarsResult(new[] { error }, exception).ExecuteAsync(context);
        }

        // Bytes that were advanced but not flushed do not count as started, yet they go out, in front of whatever is written next.
        internal static bool HasWritten(Http.HttpResponse response)
        {
            return response.HasStarted || (response.BodyWriter.CanGetUnflushedBytes && response.BodyWriter.UnflushedBytes > 0);
        }

        // What the receiver's own function chooses. If it throws, the request still gets an answer.
        private static BarsError? Map(Http.HttpContext context, BarsExit exit, System.Exception? exception)
        {
            BarsErrorsOptions options = GetOptions(context);
            if (options.Map == null)
            {
                return null;
            }

            try
            {
                return options.Map(context, exit, exception);
            }
            catch (System.Exception failure)
            {
                context.RequestServices.GetRequiredService<BarsErrorsTelemetry>().OptionFailed(nameof(BarsErrorsOptions.Map), failure);
                return null;
            }
        }

        // An endpoint of MapFallback() stands for all paths that have none.
        private static bool IsRouteUnknown(Http.Endpoint? endpoint)
        {
            var route = endpoint as Microsoft.AspNetCore.Routing.RouteEndpoint;
            return endpoint == null || (route != null && route.Order == int.MaxValue);
        }

        private static BarsErrorsOptions GetOptions(Http.HttpContext context)
        {
            return context.RequestServices.GetRequiredService<Microsoft.Extensions.Options.IOptions<BarsErrorsOptions>>().Value;
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
            if (exception is System.IO.InvalidDataException && feature != null && feature.IsEncoded)
            {
                return BarsExit.InvalidRequest;
            }

            return exception is System.InvalidOperationException && HasUnknownCharset(context.Request)
                ? BarsExit.UnsupportedMediaType
                : BarsExit.UnhandledException;
        }

        // The reader of JSON throws the same exception for it as many others throw.
        private static bool HasUnknownCharset(Http.HttpRequest request)
        {
            Microsoft.Net.Http.Headers.MediaTypeHeaderValue? type;
            if (!Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(request.ContentType, out type) || !type.Charset.HasValue)
            {
                return false;
            }

            try
            {
                System.Text.Encoding.GetEncoding(Microsoft.Net.Http.Headers.HeaderUtilities.RemoveQuotes(type.Charset).ToString());
                return false;
            }
            catch (System.ArgumentException)
            {
                return true;
            }
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
