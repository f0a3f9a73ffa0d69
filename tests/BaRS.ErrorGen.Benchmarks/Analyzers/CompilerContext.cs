using System.Reflection;
using System.Runtime.Loader;

namespace BaRS.ErrorGen.Benchmarks.Analyzers;

/// <summary>
/// Loads this assembly again beside the SDK's own compiler, which is compiled ahead of time, and beside the analyzer that is
/// measured: what NuGet has of Roslyn is compiled while it runs.
/// </summary>
/// <param name="compiler">The folder of the compiler.</param>
/// <param name="analyzer">The analyzer's assembly.</param>
internal sealed class CompilerContext(string compiler, string analyzer) : AssemblyLoadContext
{
    public MethodInfo Find(Type type, string method) =>
        LoadFromAssemblyPath(type.Assembly.Location).GetType(type.FullName!)!.GetMethod(method)!;

    protected override Assembly? Load(AssemblyName name) =>
        new[] { compiler, Path.GetDirectoryName(analyzer)! }
            .Select(folder => Path.Combine(folder, name.Name + ".dll"))
            .FirstOrDefault(File.Exists)
            is { } path
            ? LoadFromAssemblyPath(path)
            : null;
}
