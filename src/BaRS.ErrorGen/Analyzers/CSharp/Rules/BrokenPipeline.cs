using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;
using BaRS.ErrorGen.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>What BARS2013 says, and what its rules share.</summary>
internal static class BrokenPipeline
{
    public static readonly DiagnosticDescriptor Undone =
        Rule("'{0}' undoes what UseBars sets: {1}. Remove it, or call UseBars after it.");

    public static readonly DiagnosticDescriptor HalfUsed = Rule(
        "'{0}' leaves the rest of the pipeline as it is: its circuit breaker counts the errors of single messages and then stops all, "
            + "and its total timeout ends before the retries. Call UseBars on the options of the whole pipeline.");

    public static readonly DiagnosticDescriptor Breaker = Rule(
        "'{0}' adds a circuit breaker that counts the errors of single messages, and then stops all messages. Remove it, or let its "
            + "'ShouldHandle' count exceptions only.");

    public static readonly DiagnosticDescriptor SecondRetry = Rule(
        "'{0}' sends messages again too, beside the retry that follows the spec: also those that must not be. Remove it.");

    public static readonly DiagnosticDescriptor ShortTimeout = Rule(
        "The timeout of {0} seconds ends before the retries of the spec, whose waits alone can take {1} seconds. Use a longer one, or "
            + "Timeout.InfiniteTimeSpan: the options of the retry have timeouts of their own.");

    public static void CheckTimeout(IOperation value, CodeContext context)
    {
        if (TimeSpans.FindSeconds(value) is { } seconds)
            CheckTimeout(seconds, value.Syntax, context);
    }

    public static void CheckTimeout(double seconds, SyntaxNode place, CodeContext context)
    {
        var waits = context.Spec.Specification.Policies.Max(policy => policy.LongestWaits).TotalSeconds;
        if (seconds < waits)
            context.Report(ShortTimeout, place.GetLocation(), [seconds, waits]);
    }

    private static DiagnosticDescriptor Rule(string message) =>
        CodeRule.Warning(RuleIds.BrokenPipeline, "Pipeline breaks the retry that follows the spec", message);
}
