using BaRS.ErrorGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>
/// All that the generated code needs to know of the compilation. Small and equatable: this step runs on every edit of
/// C# and comes out unchanged, so nothing after it runs.
/// </summary>
/// <param name="AssemblyName">Name of the assembly, the namespace if the project gives none.</param>
/// <param name="HasNullableAnnotations">C# 8 and later.</param>
/// <param name="HasUtf8Literals">C# 11 and later, and spans exist.</param>
/// <param name="HasBuffers">Whether spans, array pools and <c>IBufferWriter</c> can be used.</param>
/// <param name="Libraries">The libraries that code is generated for, as far as they are referenced.</param>
/// <param name="HasTimeProvider">.NET 8 and later, or the package that brings it.</param>
/// <param name="IsNet80">.NET 8 and later.</param>
internal sealed record TargetFacts(
    string AssemblyName,
    bool HasNullableAnnotations,
    bool HasUtf8Literals,
    bool HasBuffers,
    ReferencedLibraries Libraries,
    bool HasTimeProvider,
    bool IsNet80)
{
    /// <summary>Defined by the SDK for .NET Standard 2.1, which has the types in netstandard.dll.</summary>
    private const string NetStandard21 = "NETSTANDARD2_1_OR_GREATER";

    /// <summary>Defined by the SDK for .NET 8 and later, the oldest whose ASP.NET Core has what the library code needs.</summary>
    private const string Net80 = "NET8_0_OR_GREATER";

    private static readonly string[] BufferTypes = ["Span", "ArrayPool", "IBufferWriter"];

    public static TargetFacts From(Compilation compilation, ParseOptions parseOptions)
    {
        // Not the compilation's own version: one without a source file claims the default.
        var version = ((CSharpParseOptions)parseOptions).LanguageVersion;
        var references = new ReferencedAssemblies(compilation);
        var hasBuffers = (references.HasBuffers || parseOptions.PreprocessorSymbolNames.Contains(NetStandard21))
            && !HidesBufferTypes(compilation);
        var isNet80 = parseOptions.PreprocessorSymbolNames.Contains(Net80);
        return new TargetFacts(
            compilation.AssemblyName ?? "",
            version >= LanguageVersion.CSharp8,
            hasBuffers && version >= LanguageVersion.CSharp11,
            hasBuffers,
            isNet80 ? references.Libraries : references.Libraries & ~Target.ForReceivers,
            isNet80 || references.HasTimeProvider,
            isNet80);
    }

    /// <summary>
    /// True if the project declares one of the types itself, in its namespace: a copy for an old framework, which need
    /// not do the same.
    /// </summary>
    private static bool HidesBufferTypes(Compilation compilation)
    {
        foreach (var name in BufferTypes)
        {
            // The first question is answered by the text of the declarations; only a project that has the word pays for more.
            if (compilation.ContainsSymbolsWithName(name, SymbolFilter.Type)
                && compilation
                    .GetSymbolsWithName(name, SymbolFilter.Type)
                    .Any(type => type.ContainingNamespace.ToDisplayString() is "System" or "System.Buffers"))
            {
                return true;
            }
        }

        return false;
    }
}
