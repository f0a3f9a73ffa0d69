using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    internal sealed class BarsErrorsMiddlewareFactory
    {
        private readonly Microsoft.Extensions.Options.IOptions<BarsErrorsOptions> options;
        private readonly BarsErrorsTelemetry telemetry;

        public BarsErrorsMiddlewareFactory(
            Microsoft.Extensions.Options.IOptions<BarsErrorsOptions> options,
            BarsErrorsTelemetry telemetry)
        {
            this.options = options;
            this.telemetry = telemetry;
        }

        // Whether UseBarsErrors() was called on the application itself.
        internal bool IsOutermost { get; set; }

        // Whether it was called at all.
        internal bool IsUsed { get; set; }

        // The application itself, if it is no WebApplication.
        internal Microsoft.AspNetCore.Builder.IApplicationBuilder? Root { get; set; }

        internal void WarnIfUnused()
        {
            if (!IsUsed)
            {
                telemetry.NotUsed();
            }
        }

        internal Http.RequestDelegate Create(Http.RequestDelegate next)
        {
            return new BarsErrorsMiddleware(next, options.Value, telemetry).InvokeAsync;
        }
    }
}
