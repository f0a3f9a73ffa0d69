using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Builder = Microsoft.AspNetCore.Builder;
using Extensions = Microsoft.Extensions.DependencyInjection;
using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    /// <summary>Makes whatever leaves a receiver without an answer of its own leave as an OperationOutcome of the standard.</summary>
    public static partial class BarsErrorsExtensions
    {
        private const System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes PublicConstructors =
            System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors;

        /// <summary>Adds what <see cref="UseBarsErrors"/> needs. The order of the registrations does not matter.</summary>
        /// <param name="services">The services of the receiver.</param>
        /// <param name="configure">Sets the options.</param>
        /// <returns>The services.</returns>
        /// <exception cref="System.ArgumentNullException">The services are null.</exception>
        public static Extensions.IServiceCollection AddBarsErrors(
            this Extensions.IServiceCollection services,
            System.Action<BarsErrorsOptions>? configure = null)
        {
            if (services == null)
            {
                throw new System.ArgumentNullException(nameof(services));
            }

            if (configure != null)
            {
                services.Configure(configure);
            }

            foreach (Extensions.ServiceDescriptor service in services)
            {
                if (service.ServiceType == typeof(BarsErrorsMiddlewareFactory))
                {
                    return services;
                }
            }

            services.AddOptions();
            services.AddMetrics();
            services.AddLogging();
            services.AddSingleton<BarsErrorsTelemetry>();
            services.AddSingleton<BarsErrorsMiddlewareFactory>();
            services.TryAddSingleton(System.TimeProvider.System);
            services.TryAddSingleton<IBarsMessageStore, InMemoryBarsMessageStore>();

            // It brings the service that asks the writers; without it, Results.Problem writes by itself.
            services.AddProblemDetails();

            // With its message, host filtering answers in HTML; without it, with a status that is answered like any other.
            services.Configure<Microsoft.AspNetCore.HostFiltering.HostFilteringOptions>(options => options.IncludeFailureMessage = false);
            AddToMvc(services);

            // Both are the first of their kind, whenever this is called: the first filter is the outermost, and the first writer
            // that can write does, as the framework's nearly always can.
            services.Insert(0, Extensions.ServiceDescriptor.Singleton<Http.IProblemDetailsWriter, BarsProblemDetailsWriter>());
            services.Insert(0, Extensions.ServiceDescriptor.Singleton<Microsoft.AspNetCore.Hosting.IStartupFilter, BarsErrorsStartupFilter>());
            return services;
        }

        /// <summary>Replaces the store of messages, which by default is in memory.</summary>
        /// <typeparam name="TStore">The store. One is created for each request.</typeparam>
        /// <param name="services">The services of the receiver.</param>
        /// <returns>The services.</returns>
        /// <exception cref="System.ArgumentNullException">The services are null.</exception>
        public static Extensions.IServiceCollection AddBarsMessageStore<
            [System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(PublicConstructors)] TStore>(this Extensions.IServiceCollection services)
            where TStore : class, IBarsMessageStore
        {
            if (services == null)
            {
                throw new System.ArgumentNullException(nameof(services));
            }

            services.RemoveAll<IBarsMessageStore>();
            services.AddScoped<IBarsMessageStore, TStore>();
            return services;
        }

        /// <summary>
        /// Covers every request. Called on the application itself, it is around everything, wherever the call stands: also around
        /// authentication and authorization. Called in a branch, it covers the branch.
        /// </summary>
        /// <param name="app">The application, or a branch of it.</param>
        /// <returns>The application.</returns>
        /// <exception cref="System.ArgumentNullException">The application is null.</exception>
        /// <exception cref="System.InvalidOperationException">
        /// <see cref="AddBarsErrors"/> was not called, or the spec in force names no scenario for any exit.
        /// </exception>
        public static Builder.IApplicationBuilder UseBarsErrors(this Builder.IApplicationBuilder app)
        {
            if (app == null)
            {
                throw new System.ArgumentNullException(nameof(app));
            }

            BarsErrorsMiddlewareFactory factory = app.ApplicationServices.GetService<BarsErrorsMiddlewareFactory>()
                ?? throw new System.InvalidOperationException(
                    "UseBarsErrors() needs services. Call builder.Services.AddBarsErrors() before builder.Build().");
            if (BarsExitTable.Find(BarsExit.UnhandledException) == null)
            {
                throw new System.InvalidOperationException(BarsAnswer.NoExits);
            }

            factory.IsUsed = true;
            if (app is Builder.WebApplication || app == factory.Root)
            {
                factory.IsOutermost = true;
                return app;
            }

            return app.Use(factory.Create);
        }

        // Where the receiver has MVC.
        static partial void AddToMvc(Extensions.IServiceCollection services);
    }
}
