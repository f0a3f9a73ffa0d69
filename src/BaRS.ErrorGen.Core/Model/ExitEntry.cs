namespace BaRS.ErrorGen.Model;

/// <summary>A way by which a request leaves a receiver, and the scenarios that answer it, each at its endpoints.</summary>
/// <param name="Exit">The exit as specs name it.</param>
/// <param name="Scenarios">Names of scenarios in force.</param>
internal sealed record ExitEntry(string Exit, EquatableArray<string> Scenarios);
