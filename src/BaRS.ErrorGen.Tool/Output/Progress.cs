using Spectre.Console;

namespace BaRS.ErrorGen.Tool.Output;

/// <summary>A bar on standard error while a person waits. In a pipe there is none.</summary>
internal static class Progress
{
    /// <summary>Fewer steps are done before a bar could be read.</summary>
    private const int FewSteps = 200;

    /// <summary>Does work of many steps.</summary>
    /// <param name="name">What is done; for example, "Checking".</param>
    /// <param name="steps">How many steps there are.</param>
    /// <param name="work">Gets what to call after each step, from any thread.</param>
    /// <param name="environment">The environment of the command.</param>
    public static T Show<T>(string name, int steps, Func<Action, T> work, ToolEnvironment environment) =>
        steps < FewSteps || !environment.ErrorIsTerminal ? work(() => { }) : Draw(name, steps, work, environment);

    // A method of its own: the runtime loads what a method names before it runs.
    private static T Draw<T>(string name, int steps, Func<Action, T> work, ToolEnvironment environment) =>
        Terminal.ForError(environment).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                var task = context.AddTask(name, maxValue: steps);
                return work(() => task.Increment(1));
            });
}
