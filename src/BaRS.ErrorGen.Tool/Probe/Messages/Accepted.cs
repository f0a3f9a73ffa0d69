using BaRS.ErrorGen.Tool.Probe.Http;

namespace BaRS.ErrorGen.Tool.Probe.Messages;

/// <summary>A message that the receiver accepted.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Exchange">How it was sent and answered.</param>
/// <param name="Message">What was sent.</param>
/// <param name="Answer">The Bundle that came back; null if none did.</param>
internal sealed record Accepted(MessageKind Kind, Exchange Exchange, MessageBundle Message, MessageBundle? Answer);
