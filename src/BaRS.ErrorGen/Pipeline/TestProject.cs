using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>Whether a project tests others: it causes errors on purpose.</summary>
internal static class TestProject
{
    // Test projects of Microsoft.Testing.Platform need not have the first one: those of xunit.v3 and MSTest.Sdk do not.
    private static readonly string[] Properties = ["IsTestProject", "IsTestingPlatformApplication"];

    public static bool Is(AnalyzerConfigOptions options) => Properties.Any(property =>
        options.TryGetValue("build_property." + property, out var value)
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase));
}
