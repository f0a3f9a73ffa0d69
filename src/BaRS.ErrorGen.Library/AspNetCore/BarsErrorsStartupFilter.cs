using Builder = Microsoft.AspNetCore.Builder;
using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    // Puts the middleware in front of what WebApplication adds by itself, authentication and authorization among it: as the
    // first line of the receiver's own pipeline it would miss every 401 and 403. UseBarsErrors() switches it on.
    internal sealed class BarsErrorsStartupFilter : Microsoft.AspNetCore.Hosting.IStartupFilter
    {
        private readonly BarsErrorsMiddlewareFactory factory;

        public BarsErrorsStartupFilter(BarsErrorsMiddlewareFactory factory)
        {
            this.factory = factory;
        }

        public System.Action<Builder.IApplicationBuilder> Configure(System.Action<Builder.IApplicationBuilder> next)
        {
            return app =>
            {
                app.Use(inner =>
                {
                    Http.RequestDelegate around = factory.Create(inner);
                    return context => factory.IsOutermost ? around(context) : inner(context);
                });
                factory.Root = app;
                next(app);
                factory.WarnIfUnused();
            };
        }
    }
}
