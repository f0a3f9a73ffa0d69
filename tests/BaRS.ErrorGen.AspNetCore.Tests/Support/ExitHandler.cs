namespace BaRS.ErrorGen.AspNetCore.Tests.Support;

/// <summary>Exception handling that a receiver has beside <c>UseBarsErrors()</c>.</summary>
public enum ExitHandler
{
    /// <summary>None.</summary>
    None,

    /// <summary>Microsoft's trio, inside: UseExceptionHandler, UseStatusCodePages, AddProblemDetails.</summary>
    TrioInside,

    /// <summary>An IExceptionHandler that leaves all exceptions to others, inside.</summary>
    DecliningInside,

    /// <summary>UseExceptionHandler around everything, in a startup filter in front of ours.</summary>
    Outside,

    /// <summary>UseExceptionHandler outside, and <c>UseBarsErrors()</c> in a branch.</summary>
    AroundBranch,
}
