namespace BaRS.ErrorGen.Package.Tests.Support;

/// <summary>A test that runs a program of .NET Framework, where Mono is there to run it.</summary>
internal sealed class MonoFactAttribute : FactAttribute
{
    public MonoFactAttribute()
    {
        if (!IsInstalled)
            Skip = "No Mono on this machine, so that no program of .NET Framework was run. Install it (Debian: mono-runtime) to run this test.";
    }

    private static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "mono")));
}
