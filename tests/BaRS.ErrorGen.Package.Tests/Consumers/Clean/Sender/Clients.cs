using System;
using Hl7.Fhir.Model;
using Microsoft.Extensions.DependencyInjection;
using Polly;

namespace Sender;

/// <summary>A client for each way to send.</summary>
public static class Clients
{
    /// <summary>Adds them.</summary>
    /// <param name="services">The services.</param>
    public static void Add(IServiceCollection services)
    {
        services.AddHttpClient("handler").AddBarsRetryHandler(options => options.TreatDeliveredAsSuccess = true);
        services.AddHttpClient("polly").AddResilienceHandler("bars", pipeline => pipeline.AddBarsRetry());
        services.AddHttpClient("standard").AddStandardResilienceHandler(pipeline => pipeline.UseBars());
    }

    /// <summary>The outcome of a time-out, for Firely.</summary>
    /// <returns>The resource.</returns>
    public static OperationOutcome Timeout() => BarsOperationOutcome.Create(BarsError.Create(BarsScenario.RecTimeout)).ToFhir();

    /// <summary>How many errors of an outcome are known.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The number.</returns>
    public static int Known(OperationOutcome outcome) => BarsFhir.FromFhir(outcome).Count;
}
