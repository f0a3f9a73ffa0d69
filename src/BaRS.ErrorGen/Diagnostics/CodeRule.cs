using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Diagnostics;

/// <summary>Descriptors of the rules on C# code.</summary>
internal static class CodeRule
{
    private const string Category = "BaRS.Usage";

    public static DiagnosticDescriptor Warning(string id, string title, string messageFormat) =>
        Create(id, title, messageFormat, DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor Info(string id, string title, string messageFormat) =>
        Create(id, title, messageFormat, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string messageFormat, DiagnosticSeverity severity) =>
        new(id, title, messageFormat, Category, severity, isEnabledByDefault: true, helpLinkUri: Descriptors.HelpLink(id));
}
