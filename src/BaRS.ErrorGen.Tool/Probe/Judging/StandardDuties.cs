using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Tool.Probe.Http;

namespace BaRS.ErrorGen.Tool.Probe.Judging;

/// <summary>What the standard asks of every answer, beside its status and codes.</summary>
internal static class StandardDuties
{
    /// <summary>Both ids come back as they were sent.</summary>
    public static IEnumerable<Fault> EchoFaults(Exchange exchange)
    {
        foreach (var (name, sent) in new[]
        {
            (ProbeRequest.RequestIdHeader, exchange.Request.RequestId),
            (ProbeRequest.CorrelationIdHeader, exchange.Request.CorrelationId),
        })
        {
            // What is no GUID, nobody has to send back.
            if (!Guid.TryParse(sent, out _) || exchange.Answer.Header(name) is var answered && answered == sent)
                continue;
            yield return new Fault(
                Fault.Standard,
                answered is null ? $"{name} was not sent back." : $"{name} was sent back with another value.",
                "Send X-Request-ID and X-Correlation-ID of the request back with every answer.");
        }
    }

    /// <summary>Diagnostics hold no data of the patient.</summary>
    public static IEnumerable<Fault> PatientFaults(Exchange exchange, ReadAnswer answer)
    {
        var values = PatientValues.In(exchange.Request);
        foreach (var issue in answer.Outcome?.Issues ?? [])
        {
            if (issue.Diagnostics is not JsonString { Value: var text } || !values.Any(value => value.IsIn(text)))
                continue;
            yield return new Fault(
                Fault.Standard,
                "'diagnostics' repeats data of the patient that was sent.",
                "Name the parameter or the element, and leave its value out.");
            yield break;
        }
    }
}
