using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Tests.Diagnostics;

/// <summary>All messages that the rules have, and what Roslyn keeps of a message that was reported.</summary>
internal static partial class RuleMessages
{
    private static readonly PropertyInfo DiagnosticArguments =
        typeof(Diagnostic).GetProperty("Arguments", BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>By id; the messages of one id in the order of the rules.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. ErrorGen.Diagnostics.Descriptors.Generator
            .Concat(ErrorGen.Diagnostics.Descriptors.SpecFile)
            .Concat(ErrorGen.Diagnostics.Descriptors.Baseline)
            .Concat(ErrorGen.Diagnostics.Descriptors.UnusedScenario)
            .Concat(ErrorGen.Diagnostics.Descriptors.OutcomeExample)
            .Concat(ErrorGen.Diagnostics.Descriptors.Code)
            .Distinct()
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    /// <summary>The numbers of the holes in a format, each once.</summary>
    public static IReadOnlyList<int> GetHoles(string format) =>
        [.. Hole().Matches(format).Select(hole => int.Parse(hole.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order()];

    /// <summary>What was given to fill the holes.</summary>
    public static int CountArguments(Diagnostic diagnostic) => ((IReadOnlyList<object?>)DiagnosticArguments.GetValue(diagnostic)!).Count;

    [GeneratedRegex(@"(?<!\{)\{([0-9]+)\}(?!\})")]
    private static partial Regex Hole();
}
