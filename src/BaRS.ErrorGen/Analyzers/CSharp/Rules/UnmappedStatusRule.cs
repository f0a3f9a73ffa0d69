using System.Collections.Immutable;
using System.Globalization;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>BARS2001: a response with an error status that the spec in force does not have.</summary>
internal sealed class UnmappedStatusRule : ICodeRule
{
    private const int LowestError = 400;
    private const int HighestError = 599;

    /// <summary>For the logs and metrics of the receiver: the sender closed the connection, so nobody reads it.</summary>
    private const int SenderGone = 499;

    private const string Title = "Response status is not in the spec";

    private static readonly DiagnosticDescriptor NotAStatus = Unmapped("{0} is not an HTTP status. {1}");
    private static readonly DiagnosticDescriptor Unknown = Unmapped(
        "No scenario in force has status {0}, so a sender cannot know what it means. {1}");
    private static readonly DiagnosticDescriptor Published = Unmapped(
        "No scenario in force has status {0}, although error codes are published for it ({1}). {2}");

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(NotAStatus, Unknown, Published);

    public Trigger Trigger => Triggers.Response;

    public void Examine(IOperation operation, CodeContext context)
    {
        if (context.Response is not { } response)
            return;
        if (response.Fixed is { } named)
            Examine(named.Status, named.Place, context);
        foreach (var origin in response.FindOrigins(context))
        {
            if (origin.Constant is int status)
                Examine(status, origin.Place, context);
        }
    }

    private static void Examine(int status, SyntaxNode place, CodeContext context)
    {
        if (status < LowestError || status == SenderGone || context.Spec.IsMapped(status))
            return;
        var location = place.GetLocation();
        if (status > HighestError)
        {
            context.Report(NotAStatus, location, [status, Remedy(status, context.Spec)]);
        }
        else if (SpecFacts.PublishedCodes(status).ToList() is { Count: > 0 } codes)
        {
            context.Report(
                Published,
                location,
                [status, string.Join(", ", codes), Remedy(status, context.Spec)],
                DiagnosticSeverity.Info);
        }
        else
        {
            context.Report(Unknown, location, [status, Remedy(status, context.Spec)]);
        }
    }

    private static string Remedy(int status, SpecFacts spec)
    {
        if (spec.NearestStatuses(status, 3) is not { Count: > 0 } nearest)
            return "The spec in force has no scenarios.";
        var listed = string.Join(", ", nearest.Select(mapped => mapped.ToString(CultureInfo.InvariantCulture)));
        return status > HighestError
            ? $"Use one of the nearest statuses in the spec ({listed})."
            : $"Use one of the nearest statuses in the spec ({listed}), or add a scenario.";
    }

    private static DiagnosticDescriptor Unmapped(string messageFormat) => CodeRule.Warning(RuleIds.UnmappedStatus, Title, messageFormat);
}
