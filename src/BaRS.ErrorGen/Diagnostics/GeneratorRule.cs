namespace BaRS.ErrorGen.Diagnostics;

/// <summary>Descriptors of what the generator itself reports.</summary>
internal static class GeneratorRule
{
    private const string Category = "BaRS.Generator";

    public static RuleDescriptor Error(string id, string title, string messageFormat) =>
        new(id, title, Category, ProblemSeverity.Error, messageFormat);

    public static RuleDescriptor Warning(string id, string title, string messageFormat) =>
        new(id, title, Category, ProblemSeverity.Warning, messageFormat);
}
