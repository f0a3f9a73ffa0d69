using System.Runtime.CompilerServices;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>
/// How methods are compiled that run for nearly every operation of a project. The runtime optimises a method only after
/// a pause in which nothing new is compiled, and a compiler makes none: without this they run unoptimised, and are
/// measured as well, through whole builds. The SDK's own analyzers are compiled ahead of time.
/// </summary>
internal static class HotPath
{
    /// <summary>AggressiveOptimization, which .NET Standard 2.0 has no name for. Runtimes that do not know it take no notice.</summary>
    public const MethodImplOptions Compiled = (MethodImplOptions)512;
}
