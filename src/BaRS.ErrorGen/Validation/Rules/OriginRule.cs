using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1011: an origin that the code's prefix contradicts. REC_ is the receiver's; the API may inject it in the receiver's name.</summary>
internal sealed class OriginRule : ISpecRule
{
    public void Check(RuleContext context)
    {
        foreach (var scenario in context.Document.Scenarios)
        {
            foreach (var origin in scenario.Origins)
            {
                var allowed = OriginReader.Parse(origin.Value);
                if (allowed == Model.Origin.None || scenario.Codes.Count == 0 || scenario.Codes.Any(code => OriginReader.Fits(allowed, code.Value)))
                    continue;

                var code = scenario.Codes[0].Value;
                var emitter = OriginReader.IsReceiverCode(code) ? "the receiver (or injected by the API)" : "the API";
                context.Warning(RuleIds.OriginDiffersFromPrefix, origin.Place, () => $"'{code}' is, by its prefix, emitted by {emitter}, not '{origin.Value}'.");
            }
        }
    }
}
