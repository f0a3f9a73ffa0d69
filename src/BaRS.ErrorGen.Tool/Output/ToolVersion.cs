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

    /// <summary>The page of a rule.</summary>
    public static string RulePage(string id) => Metadata("RuleHelpBaseUrl") + id + ".md";

    private static string Metadata(string key) =>
        typeof(ToolVersion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
