using System.Globalization;

namespace BaRS.ErrorGen.Diagnostics;

/// <summary>
/// One message that a rule can report, with its true format, so that lists of rules can show it. A rule with several
/// messages has several descriptors of one id and title. Each is a field of the class that reports it.
/// </summary>
/// <param name="Id">One of <see cref="RuleIds"/>.</param>
/// <param name="Title">What the rule is about, without a full stop.</param>
/// <param name="Category">What kind of file or code the rule looks at.</param>
/// <param name="Severity">How much a problem weighs, unless the project says otherwise.</param>
/// <param name="MessageFormat">The message, with numbered holes as in <see cref="string.Format(string, object[])"/>.</param>
internal sealed record RuleDescriptor(string Id, string Title, string Category, ProblemSeverity Severity, string MessageFormat)
{
    /// <summary>The message. As in Roslyn, a format without arguments is taken as it is, braces included.</summary>
    public string Format(params object[] arguments) =>
        arguments.Length == 0 ? MessageFormat : string.Format(CultureInfo.InvariantCulture, MessageFormat, arguments);
}

/// <summary>Descriptors of the rules on spec files and baselines.</summary>
internal static class SpecRule
{
    private const string Category = "BaRS.Spec";

    public static RuleDescriptor Error(string id, string title, string messageFormat) =>
        new(id, title, Category, ProblemSeverity.Error, messageFormat);

    public static RuleDescriptor Warning(string id, string title, string messageFormat) =>
        new(id, title, Category, ProblemSeverity.Warning, messageFormat);

    public static RuleDescriptor Info(string id, string title, string messageFormat) =>
        new(id, title, Category, ProblemSeverity.Info, messageFormat);
}

/// <summary>Descriptors of the rules on OperationOutcomes in JSON files.</summary>
internal static class ExampleRule
{
    private const string Category = "BaRS.Outcome";

    public static RuleDescriptor Warning(string id, string title, string messageFormat) =>
        new(id, title, Category, ProblemSeverity.Warning, messageFormat);
}
