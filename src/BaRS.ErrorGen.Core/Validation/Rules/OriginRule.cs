using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>
/// BARS1011: an origin that the code's prefix contradicts. REC_ is the receiver's; the API may inject it in the
/// receiver's name.
/// </summary>
internal sealed class OriginRule : ISpecRule
{
    private static readonly RuleDescriptor OriginDiffers = SpecRule.Warning(
        RuleIds.OriginDiffersFromPrefix,
        "Origin does not match the prefix of the error code",
        "'{0}' is not the origin of '{1}', which by its prefix is emitted by {2}. Correct the origin or the code.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [OriginDiffers];

    public void Check(RuleContext context)
    {
        foreach (var scenario in context.Document.Scenarios)
        {
            // If codes and origins pair by prefix, each code is judged by its own; one code of each prefix stands for all.
            var codes = scenario.Codes
                .GroupBy(code => OriginReader.IsReceiverCode(code.Value))
                .Select(group => (group.First().Value, IsReceiverCode: group.Key, Origins: OriginReader.Read(scenario, group.Key)))
                .ToList();
            foreach (var origin in scenario.Origins)
            {
                var given = OriginReader.Parse(origin.Value);
                var code =
                    codes.FirstOrDefault(code => (code.Origins & given) != 0 && !OriginReader.Fits(given, code.IsReceiverCode)).Value;
                if (code is null)
                    continue;

                var emitter = OriginReader.IsReceiverCode(code) ? "the receiver (or injected by the API)" : "the API";
                context.Report(OriginDiffers, origin.Place, () => [origin.Value, code, emitter]);
            }
        }
    }
}
