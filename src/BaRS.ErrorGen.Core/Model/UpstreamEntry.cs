namespace BaRS.ErrorGen.Model;

/// <summary>Another system, and what its answers become.</summary>
/// <param name="Name">Its name in the spec.</param>
/// <param name="Method">The name of the generated methods.</param>
/// <param name="Default">The scenario of everything that the others do not name.</param>
/// <param name="Timeout">The scenario if it does not answer in time.</param>
/// <param name="Unreachable">The scenario if there is no connection to it.</param>
/// <param name="Statuses">The scenarios of single statuses, in ascending order.</param>
/// <param name="Classes">The scenarios of classes of statuses, by their first digit, in ascending order.</param>
internal sealed record UpstreamEntry(
    string Name,
    string Method,
    string Default,
    string Timeout,
    string Unreachable,
    EquatableArray<UpstreamAnswer> Statuses,
    EquatableArray<UpstreamAnswer> Classes);

/// <summary>A status, or the first digit of a class, and the scenario that it becomes.</summary>
internal sealed record UpstreamAnswer(int Status, string Scenario);
