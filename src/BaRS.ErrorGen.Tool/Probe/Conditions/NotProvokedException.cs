namespace BaRS.ErrorGen.Tool.Probe.Conditions;

/// <summary>A condition cannot be provoked. Never leaves the run of its check; the message is the reason that the report gives.</summary>
#pragma warning disable CA1032, CA1064 // Made and caught in this folder and by the run alone.
internal sealed class NotProvokedException(string reason) : Exception(reason);
#pragma warning restore CA1032, CA1064
