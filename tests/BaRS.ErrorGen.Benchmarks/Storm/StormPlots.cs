using BaRS.ErrorGen.Benchmarks.Storm.Senders;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace BaRS.ErrorGen.Benchmarks.Storm;

/// <summary>Draws what the policies do over time.</summary>
internal static class StormPlots
{
    private const int Width = 960;
    private const int Height = 440;
    private const string Font = "DejaVu Sans";

    // Colours that people with colour blindness tell apart (Okabe and Ito); the generated ones are thick.
    private static readonly Dictionary<string, (string Colour, LinePattern Pattern, float Width)> Lines = new()
    {
        [StormPolicies.NoRetry.Name] = ("#999999", LinePattern.Solid, 2),
        [StormPolicies.FixedDelay.Name] = ("#D55E00", LinePattern.Solid, 2),
        [StormPolicies.PollyDefault.Name] = ("#E69F00", LinePattern.Solid, 2),
        [StormPolicies.Standard.Name] = ("#CC79A7", LinePattern.Dashed, 2),
        [StormPolicies.Aws.Name] = ("#56B4E9", LinePattern.Solid, 2),
        [StormPolicies.Bars(StormPolicies.DefaultBudget).Name] = ("#0072B2", LinePattern.Solid, 3),
        [StormPolicies.Bars(StormPolicies.SmallBudget).Name] = ("#000000", LinePattern.Dotted, 3),
        [StormPolicies.Queued(StormPolicies.SmallBudget).Name] = ("#009E73", LinePattern.Solid, 3),
    };

    public static void Save(string folder, StormScenario scenario, IReadOnlyList<StormResult> results)
    {
        Directory.CreateDirectory(folder);
        var load = Draw(scenario, results, result => [.. result.Load.Select(value => Math.Log10(Math.Max(value, 0.1)))]);
        load.YLabel("requests per new message");
        load.Axes.Left.TickGenerator = new NumericManual(
            [.. new[] { 0.5, 1, 2, 5, 10, 20, 50, 100, 200 }.Select(value => new Tick(Math.Log10(value), $"{value}"))]);
        load.Axes.SetLimitsY(Math.Log10(0.45), Math.Log10(300));
        Write(load, Path.Combine(folder, "storm-load.svg"));

        var waiting = Draw(scenario, results, result => [.. result.Waiting.Select(value => value / 1000.0)]);
        waiting.YLabel("messages that wait, in thousands");
        waiting.Axes.SetLimitsY(0, 250);
        Write(waiting, Path.Combine(folder, "storm-waiting.svg"));
    }

    private static Plot Draw(StormScenario scenario, IReadOnlyList<StormResult> results, Func<StormResult, double[]> values)
    {
        var plot = new Plot();
        plot.Axes.SetLimitsX(0, scenario.End.TotalMinutes);
        var down = plot.Add.HorizontalSpan(scenario.DownFrom.TotalMinutes, scenario.UpFrom.TotalMinutes);
        down.FillColor = Colors.Gray.WithAlpha(.15);
        down.LineWidth = 0;
        down.LegendText = "the receiver is down";
        foreach (var result in results)
        {
            // Without a budget it is the same line as with the default one.
            if (!Lines.TryGetValue(result.Policy, out var style))
                continue;
            var line = plot.Add.SignalXY(
                [.. result.Load.Select((_, step) => (step + 0.5) * StormCount.Step.TotalMinutes)],
                values(result));
            (line.Color, line.LinePattern, line.LineWidth) = (Color.FromHex(style.Colour), style.Pattern, style.Width);
            line.MarkerSize = 0;
            line.LegendText = result.Policy;
        }

        plot.XLabel("time, in minutes");
        foreach (var axis in plot.Axes.GetAxes())
        {
            (axis.Label.Bold, axis.Label.FontSize) = (false, 15);
            axis.TickLabelStyle.FontSize = 13;
        }

        plot.Legend.FontSize = 13;
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.ShowLegend(Edge.Right);
        plot.Font.Set(Font);
        return plot;
    }

    // A browser without the font takes one of about the same width.
    private static void Write(Plot plot, string path)
    {
        var svg = plot.GetSvgXml(Width, Height).Replace($"\"{Font}\"", $"\"{Font}, Verdana, sans-serif\"", StringComparison.Ordinal);
        File.WriteAllText(path, svg.ReplaceLineEndings("\n").TrimEnd() + "\n");
    }
}
