using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>Where values are followed.</summary>
/// <param name="Compilation">The project.</param>
/// <param name="CancellationToken">Of the operation that is looked at.</param>
internal readonly record struct FlowContext(Compilation Compilation, CancellationToken CancellationToken);
