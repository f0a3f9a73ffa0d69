using Wolverine.Persistence.Sagas;

namespace Sender.Sending;

/// <summary>A message to a receiver. Both ids are made with it and stored with it: each attempt has the same.</summary>
/// <param name="CaseId">X-Correlation-ID, which all messages of one case have.</param>
/// <param name="RequestId">X-Request-ID, by which the receiver recognises the message.</param>
/// <param name="Bundle">The body, byte for byte.</param>
public sealed record OutgoingMessage([property: SagaIdentity] Guid CaseId, Guid RequestId, string Bundle);
