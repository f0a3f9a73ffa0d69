using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>One assignment of a local.</summary>
/// <param name="Operation">The operation that assigns.</param>
/// <param name="Value">What the local is given.</param>
/// <param name="KeepsOther">Whether the local may also keep what it held: by <c>??=</c> and <c>+=</c>.</param>
/// <param name="Function">The body that the assignment stands in: of a lambda, a local function or the member.</param>
internal sealed record LocalAssignment(IOperation Operation, AssignedValue Value, bool KeepsOther, IOperation Function);
