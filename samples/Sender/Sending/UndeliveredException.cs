namespace Sender.Sending;

/// <summary>A message was not delivered, and is not sent again by itself. Its dead letter has the text of this exception.</summary>
/// <param name="answer">The last answer.</param>
public sealed class UndeliveredException(Answer answer) : Exception(answer.ToString());
