using Microsoft.AspNetCore.Http.Features;
using Http = Microsoft.AspNetCore.Http;
using Logging = Microsoft.Extensions.Logging;
using Metrics = System.Diagnostics.Metrics;

namespace BaRS.ErrorGen.Library
{
    // What is seen from outside: a log event and a count for each answered error. No text of an exception, of a request or of
    // diagnostics at Information, because they can hold data of a patient.
    internal sealed class BarsErrorsTelemetry
    {
        private const string Name = "Bars.Errors";

        private static readonly System.Action<Logging.ILogger, string, int, string, string, string, string, System.Exception?> LogInformation = Define(
            Logging.LogLevel.Information);

        private static readonly System.Action<Logging.ILogger, string, int, string, string, string, string, System.Exception?> LogError = Define(
            Logging.LogLevel.Error);

        private static readonly System.Action<Logging.ILogger, System.Exception?> LogStarted = Logging.LoggerMessage.Define(
            Logging.LogLevel.Error,
            new Logging.EventId(2, "BarsResponseHadStarted"),
            "The response had started, so it was aborted instead of answered with an OperationOutcome.");

        private static readonly System.Action<Logging.ILogger, System.Exception?> LogSenderGone = Logging.LoggerMessage.Define(
            Logging.LogLevel.Debug,
            new Logging.EventId(3, "BarsSenderGone"),
            "The sender closed the connection before the answer.");

        private static readonly System.Action<Logging.ILogger, System.Exception?> LogNotUsed = Logging.LoggerMessage.Define(
            Logging.LogLevel.Warning,
            new Logging.EventId(4, "BarsErrorsNotUsed"),
            "AddBarsErrors() was called, and UseBarsErrors() was not, so that failures leave as the framework makes them. "
                + "Call app.UseBarsErrors().");

        private static readonly System.Action<Logging.ILogger, string, System.Exception?> LogOptionFailed =
            Logging.LoggerMessage.Define<string>(
                Logging.LogLevel.Error,
                new Logging.EventId(5, "BarsErrorsOptionFailed"),
                "BarsErrorsOptions.{Option} threw, so the request is answered as if it was not set.");

        private readonly Logging.ILogger logger;
        private readonly Metrics.Counter<long> errors;

        public BarsErrorsTelemetry(Logging.ILoggerFactory loggers, Metrics.IMeterFactory meters)
        {
            logger = loggers.CreateLogger(Name);
            errors = meters.Create(new Metrics.MeterOptions(Name)).CreateCounter<long>(
                "bars.errors", "{error}", "Errors of BaRS that were answered, by scenario.");
        }

        internal void Answered(Http.HttpContext context, BarsError error, System.Exception? exception)
        {
            errors.Add(1, new System.Collections.Generic.KeyValuePair<string, object?>("bars.scenario", error.Info.Name));
            IHttpMetricsTagsFeature? tags = context.Features.Get<IHttpMetricsTagsFeature>();
            if (tags != null)
            {
                tags.Tags.Add(new System.Collections.Generic.KeyValuePair<string, object?>("bars.scenario", error.Info.Name));
            }

            // An error only if something broke: by its status alone, every unknown route would be one.
            bool hasFailed = exception != null && error.StatusCode >= 500;
            if (!logger.IsEnabled(hasFailed ? Logging.LogLevel.Error : Logging.LogLevel.Information))
            {
                return;
            }

            (hasFailed ? LogError : LogInformation)(
                logger,
                error.Info.Name,
                error.StatusCode,
                error.Code,
                error.IssueCode,
                ReadId(context, BarsMessageIds.RequestIdHeader),
                ReadId(context, BarsMessageIds.CorrelationIdHeader),
                hasFailed ? exception : null);
        }

        internal void ResponseHadStarted(System.Exception? exception)
        {
            LogStarted(logger, exception);
        }

        internal void NotUsed()
        {
            LogNotUsed(logger, null);
        }

        internal void OptionFailed(string option, System.Exception exception)
        {
            LogOptionFailed(logger, option, exception);
        }

        internal void SenderGone(System.Exception exception)
        {
            LogSenderGone(logger, exception);
        }

        private static System.Action<Logging.ILogger, string, int, string, string, string, string, System.Exception?> Define(Logging.LogLevel level)
        {
            return Logging.LoggerMessage.Define<string, int, string, string, string, string>(
                level,
                new Logging.EventId(1, "BarsErrorAnswered"),
                "Answered {Scenario} ({StatusCode} {Code} {IssueCode}) to the request {RequestId} of {CorrelationId}.");
        }

        // The id only if it is one: whatever else stands in the header is the sender's text.
        private static string ReadId(Http.HttpContext context, string header)
        {
            System.Guid id;
            return System.Guid.TryParse(context.Request.Headers[header].ToString(), out id) ? id.ToString() : "(none)";
        }
    }
}
