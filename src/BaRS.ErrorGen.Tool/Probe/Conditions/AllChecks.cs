using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Tool.Probe.Conditions;

/// <summary>All checks in the order in which they run.</summary>
internal static class AllChecks
{
    /// <summary>
    /// First what changes nothing, then faulty messages, while the slot is still free, then the correct ones and what builds on
    /// them, and last their cancellation.
    /// </summary>
    public static IReadOnlyList<Check> InOrder(Specification specification, ProbeSettings settings)
    {
        var assurance = AssuranceChecks.Create(specification, settings).ToList();
        return
        [
            .. ControlChecks.Searches(),
            .. assurance.Where(check => SearchCases.Paths.ContainsKey(check.Id)),
            .. assurance.Where(check => MessageCases.All.ContainsKey(check.Id)),
            .. ControlChecks.Messages(settings),
            .. DialogueCases.All.Keys.Select(id => assurance.First(check => check.Id == id)),
            .. ControlChecks.Reads(settings),
            .. new ExitChecks(specification, settings).Create(),
            .. ControlChecks.Cancellations(settings),
        ];
    }
}
