namespace BaRS.ErrorGen.Tool.Output;

/// <summary>
/// A command cannot run. The message is all that the user sees: one or two whole sentences that say what is wrong and what
/// to do.
/// </summary>
internal sealed class ToolException(string message, Exception? innerException = null) : Exception(message, innerException);
