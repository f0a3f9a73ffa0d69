using BaRS.ErrorGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>
/// All that the generated code needs to know of the compilation. Small and equatable: this step runs on every edit of
/// C# and comes out unchanged, so nothing after it runs.
/// </summary>
/// <param name="AssemblyName">Name of the assembly, the namespace where the project gives none.</param>
/// <param name="HasNullableAnnotations">C# 8 and later.</param>
/// <param name="HasUtf8Literals">C# 11 and later, where spans exist.</param>
/// <param name="HasBuffers">Whether spans, array pools and <c>IBufferWriter</c> are referenced.</param>
/// <param name="Libraries">The libraries that code is generated for, as far as they are referenced.</param>
internal sealed record TargetFacts(string AssemblyName, bool HasNullableAnnotations, bool HasUtf8Literals, bool HasBuffers, ReferencedLibraries Libraries)
{
    private static readonly Dictionary<string, ReferencedLibraries> LibraryOf = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.AspNetCore.Http.Abstractions"] = ReferencedLibraries.AspNetCore,
        ["Microsoft.AspNetCore.Mvc.Core"] = ReferencedLibraries.Mvc,
        ["Microsoft.AspNetCore.OpenApi"] = ReferencedLibraries.OpenApi,
        ["System.Net.Http"] = ReferencedLibraries.Http,
        ["Microsoft.Extensions.Http"] = ReferencedLibraries.HttpClientFactory,
        ["Polly.Core"] = ReferencedLibraries.Polly,
        ["Microsoft.Extensions.Http.Resilience"] = ReferencedLibraries.Resilience,
        ["Hl7.Fhir.Base"] = ReferencedLibraries.Firely,
    };

    private static readonly string[] BufferTypes = ["System.Span`1", "System.Buffers.ArrayPool`1", "System.Buffers.IBufferWriter`1"];

    public static TargetFacts Of(Compilation compilation, ParseOptions parseOptions)
    {
        // Not the compilation's own version: one without a source file claims the default.
        var version = ((CSharpParseOptions)parseOptions).LanguageVersion;
        var hasBuffers = BufferTypes.All(name => IsReferenced(compilation, name));
        return new TargetFacts(compilation.AssemblyName ?? "", version >= LanguageVersion.CSharp8, hasBuffers && version >= LanguageVersion.CSharp11, hasBuffers, LibrariesIn(compilation));
    }

    /// <summary>By the names of the assemblies: a type of the project's own source must never bring code that needs a library.</summary>
    private static ReferencedLibraries LibrariesIn(Compilation compilation)
    {
        var found = ReferencedLibraries.None;
        foreach (var assembly in compilation.ReferencedAssemblyNames)
        {
            if (LibraryOf.TryGetValue(assembly.Name, out var library))
                found |= library;
        }

        return found;
    }

    /// <summary>True where exactly one referenced assembly shows the type, and the project's own source does not hide it.</summary>
    private static bool IsReferenced(Compilation compilation, string metadataName)
    {
        var visible = 0;
        foreach (var type in compilation.GetTypesByMetadataName(metadataName))
        {
            if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
                return false;
            if (type.DeclaredAccessibility == Accessibility.Public)
                visible++;
        }

        return visible == 1;
    }
}
