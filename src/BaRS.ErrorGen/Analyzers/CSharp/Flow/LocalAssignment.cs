using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>How a local is assigned.</summary>
internal enum LocalAssignmentKind
{
    /// <summary>It is declared with the value, or set to it.</summary>
    Whole,

    /// <summary>It is an element of a tuple that is taken apart.</summary>
    Element,

    /// <summary>By <c>??=</c>.</summary>
    IfNull,

    /// <summary>By <c>+=</c>, an out argument and the like.</summary>
    Unknown,
}

/// <summary>One assignment of a local.</summary>
/// <param name="Kind">How.</param>
/// <param name="Value">What it is given.</param>
/// <param name="Function">The body that the assignment stands in: of a lambda, a local function or the member.</param>
internal sealed record LocalAssignment(LocalAssignmentKind Kind, AssignedValue Value, IOperation Function);
