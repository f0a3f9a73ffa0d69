using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>What is wrong with code, whatever its place.</summary>
/// <param name="descriptor">The message.</param>
/// <param name="arguments">What fills its holes.</param>
internal sealed class CodeFinding(DiagnosticDescriptor descriptor, params object[] arguments)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public object[] Arguments { get; } = arguments;
}
