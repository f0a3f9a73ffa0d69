namespace Receiver.Messages.Checks;

/// <summary>The Bundle says which version of the standard it follows.</summary>
internal static class BundleVersion
{
    public static BarsError? Check(Message message) => string.IsNullOrWhiteSpace(message.Bundle.Meta?.VersionId)
        ? BarsErrors.RecBadRequestInvariantMessageWorkflow("Bundle.meta.versionId is missing.") // A35
        : null;
}
