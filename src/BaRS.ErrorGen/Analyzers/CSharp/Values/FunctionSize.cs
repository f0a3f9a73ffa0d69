using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Values;

/// <summary>
/// Which functions are too large to follow a local through: each use of each local asks anew, so that what a machine
/// wrote would take as long as it is long, squared.
/// </summary>
internal static class FunctionSize
{
    private const int MaxOperations = 20_000;

    private static readonly ConditionalWeakTable<IOperation, StrongBox<bool>> Known = new();

    public static bool IsTooLarge(IOperation function) =>
        Known.GetValue(function, key => new StrongBox<bool>(key.Descendants().Skip(MaxOperations).Any())).Value;
}
