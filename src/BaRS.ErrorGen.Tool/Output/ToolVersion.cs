using System.Reflection;

namespace BaRS.ErrorGen.Tool.Output;

/// <summary>What the tool says of itself in its output.</summary>
internal static class ToolVersion
{
    /// <summary>The version of the package; for example, 1.0.0.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Where the project is published.</summary>
    public static string RepositoryUrl { get; } = Metadata("RepositoryUrl");

    /// <summary>Where the pages of the rules are published.</summary>
    public static string RulePageFolder { get; } = Metadata("RuleHelpBaseUrl");

    /// <summary>Where the page of a rule is published.</summary>
    public static string RulePageUrl(string id) => RulePageFolder + id + ".md";

    private static string Metadata(string key) =>
        typeof(ToolVersion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
