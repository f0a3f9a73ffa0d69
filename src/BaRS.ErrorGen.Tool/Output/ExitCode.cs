namespace BaRS.ErrorGen.Tool.Output;

/// <summary>What a command tells the shell. The same for all commands; docs/tool.md lists them.</summary>
internal static class ExitCode
{
    /// <summary>The command did its work, and there is nothing to complain about.</summary>
    public const int Success = 0;

    /// <summary>The command did its work, and found something.</summary>
    public const int Findings = 1;

    /// <summary>The command could not do its work: invalid arguments, unreadable input, or a target that exists.</summary>
    public const int CannotRun = 2;
}
