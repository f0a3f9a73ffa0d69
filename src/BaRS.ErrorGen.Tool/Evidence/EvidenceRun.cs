using BaRS.ErrorGen.Tool.Output;
using BaRS.ErrorGen.Tool.Probe;
using BaRS.ErrorGen.Tool.Probe.Conditions;
using BaRS.ErrorGen.Tool.Probe.Http;
using BaRS.ErrorGen.Tool.Probe.Judging;
using Spectre.Console;

namespace BaRS.ErrorGen.Tool.Evidence;

/// <summary>A plan to its exit code: probes the receiver, prints what came of it, and writes the report.</summary>
internal static class EvidenceRun
{
    public static async Task<int> RunAsync(ProbePlan plan, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        var checks = CheckSelection.Select(AllChecks.InOrder(plan.Specification, plan.Settings), plan.Only, plan.Skip);
        if (plan.IsDry)
        {
            await PrintAsync(plan, checks, environment, cancellationToken);
            return ExitCode.Success;
        }

        var result = await SendAsync(plan, checks, environment, cancellationToken);
        var report = EvidenceBuilder.Build(result, plan.Settings, plan.SpecName);
        if (plan.IsJson)
            environment.Output.Write(EvidenceJson.Write(report));
        else
            EvidenceText.Write(report, environment);
        if (plan.Report is not null)
        {
            EvidenceFiles.Write(report, plan.Report, plan.Force);
            environment.Error.WriteLine($"The report is in '{plan.Report}'.");
        }

        return result.Count(Verdict.Wrong) > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    private static async Task<ProbeResult> SendAsync(
        ProbePlan plan,
        IReadOnlyList<Check> checks,
        ToolEnvironment environment,
        CancellationToken cancellationToken)
    {
        using var receiver = new HttpReceiver(plan.Settings);
        var run = new ProbeRun(receiver, plan.Settings, plan.Specification, environment.Time);
        if (!environment.ErrorIsTerminal)
            return await run.RunAsync(checks, _ => { }, cancellationToken);

        var number = 0;
        return await Terminal.ForError(environment).Status().StartAsync("Probing", context => run.RunAsync(
            checks,
            check => context.Status = Markup.Escape($"{++number} of {checks.Count}: {check.Id} {check.Text}"),
            cancellationToken));
    }

    /// <summary>As a file of requests, in the form that editors and other tools can send.</summary>
    private static async Task PrintAsync(
        ProbePlan plan,
        IReadOnlyList<Check> checks,
        ToolEnvironment environment,
        CancellationToken cancellationToken)
    {
        var output = environment.Output;
        var run = new ProbeRun(new DryReceiver(plan.Settings, output), plan.Settings, plan.Specification, environment.Time);
        var result = await run.RunAsync(checks, check => output.WriteLine($"### {check.Id}: {check.Text}"), cancellationToken);
        foreach (var check in result.Checks.Where(check => check is { Verdict: Verdict.NotRun, Exchanges.Count: 0 }))
            output.WriteLine($"# {check.Check.Id} would not be run: {check.Reason}");
    }
}
