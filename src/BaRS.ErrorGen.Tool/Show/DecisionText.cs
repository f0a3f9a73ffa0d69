using System.Globalization;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Show;

/// <summary>A sender's decision for people: what it does, by which steps, and what the status means.</summary>
internal static class DecisionText
{
    public static void Write(SenderDecision decision, Specification specification, ToolEnvironment environment)
    {
        var colours = Colours.Of(environment);
        var output = environment.Output;
        var policy = decision.Result.Policy;
        output.WriteLine($"{colours.Bold(NameOf(decision) + ":")} a sender {RetryText.DoesInFull(policy)}.");
        output.WriteLine(Prose.Wrap(RetryText.Consequence(policy), 0, environment));
        output.WriteLine();
        WriteSteps(decision, colours, environment);
        WriteScenarios(decision, colours, environment);
        if (specification.Statuses.FirstOrDefault(entry => entry.Status == decision.Status) is { } status)
            WriteStatus(status, colours, environment);
    }

    /// <summary>The steps, numbered; the last one decides.</summary>
    public static void WriteSteps(SenderDecision decision, Colours colours, ToolEnvironment environment)
    {
        for (var i = 0; i < decision.Steps.Count; i++)
        {
            var step = decision.Steps[i];
            var text = Prose.Wrap($"{step.Question} {step.Answer}", 5, environment);
            environment.Output.WriteLine($"  {FromOne(i)}. {(step.Decides ? colours.Bold(text) : text)}");
        }
    }

    private static void WriteScenarios(SenderDecision decision, Colours colours, ToolEnvironment environment)
    {
        if (decision.Scenarios.Count == 0)
            return;
        environment.Output.WriteLine();
        environment.Output.WriteLine(colours.Bold("Scenarios"));
        foreach (var scenario in decision.Scenarios)
        {
            var status = scenario.Status.ToString(CultureInfo.InvariantCulture);
            environment.Output.WriteLine(
                "  " + Prose.Wrap($"{scenario.Name} ({status} {scenario.Code} {scenario.Issue}): {scenario.Text}", 4, environment));
        }
    }

    /// <summary>The support text of a status.</summary>
    private static void WriteStatus(StatusEntry entry, Colours colours, ToolEnvironment environment)
    {
        if (entry.Cause is null && entry.Steps.Count == 0 && entry.Fix.Count == 0)
            return;
        environment.Output.WriteLine();
        environment.Output.WriteLine(colours.Bold($"{entry.Status.ToString(CultureInfo.InvariantCulture)} {entry.Title}"));
        if (entry.Cause is { } cause)
            environment.Output.WriteLine("  " + Prose.Wrap(cause, 2, environment));
        WriteList("What to check:", entry.Steps, environment);
        WriteList("What helps:", entry.Fix, environment);
    }

    private static void WriteList(string heading, EquatableArray<string> items, ToolEnvironment environment)
    {
        if (items.Count == 0)
            return;
        environment.Output.WriteLine("  " + heading);
        foreach (var item in items)
            environment.Output.WriteLine("  - " + Prose.Wrap(item, 4, environment));
    }

    /// <summary>What the sender got; for example, "409 REC_TIMEOUT timeout".</summary>
    private static string NameOf(SenderDecision decision) => string.Join(
        ' ',
        new[] { decision.Status.ToString(CultureInfo.InvariantCulture), decision.Code, decision.Issue }.OfType<string>());

    private static string FromOne(int number) => (number + 1).ToString(CultureInfo.InvariantCulture);
}
