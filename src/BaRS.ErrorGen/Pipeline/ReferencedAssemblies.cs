using BaRS.ErrorGen.Model;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>Which of the assemblies that matter are among the references of a project.</summary>
/// <remarks>
/// By the names of their files. Asking for an assembly's own name, or for a type in it, makes a fresh compilation read and
/// bind all of its hundreds of references, which takes longer than all else that the generator does.
/// </remarks>
internal sealed class ReferencedAssemblies
{
    private const string Extension = ".dll";

    private static readonly string[] Names =
    [
        "System.Memory",
        "System.Buffers",
        "Microsoft.Bcl.TimeProvider",
        "Microsoft.AspNetCore.Http.Results",
        "Microsoft.AspNetCore.Mvc.Core",
        "Microsoft.AspNetCore.OpenApi",
        "System.Net.Http",
        "Microsoft.Extensions.Http",
        "Polly.Core",
        "Microsoft.Extensions.Http.Resilience",
        "Hl7.Fhir.Base",
        "System.Text.Json",
        "Swashbuckle.AspNetCore.SwaggerGen",
    ];

    /// <summary>
    /// For each name what its assembly brings; the first three bring nothing by themselves. Http.Results stands for ASP.NET Core,
    /// because it only comes with the shared framework; packages of ASP.NET Core 2 have the other names too.
    /// </summary>
    private static readonly ReferencedLibraries[] Brings =
    [
        ReferencedLibraries.None,
        ReferencedLibraries.None,
        ReferencedLibraries.None,
        ReferencedLibraries.AspNetCore,
        ReferencedLibraries.Mvc,
        ReferencedLibraries.OpenApi,
        ReferencedLibraries.Http,
        ReferencedLibraries.HttpClientFactory,
        ReferencedLibraries.Polly,
        ReferencedLibraries.Resilience,
        ReferencedLibraries.Firely,
        ReferencedLibraries.TextJson,
        ReferencedLibraries.Swashbuckle,
    ];

    private const ReferencedLibraries WritersOfOpenApi = ReferencedLibraries.OpenApi | ReferencedLibraries.Swashbuckle;

    private readonly bool[] _found = new bool[Names.Length];

    public ReferencedAssemblies(Compilation compilation)
    {
        foreach (var reference in compilation.ExternalReferences)
        {
            if (reference is CompilationReference project)
            {
                Add(project.Compilation.AssemblyName ?? "", start: 0, project.Compilation.AssemblyName?.Length ?? 0);
            }
            else if (reference is PortableExecutableReference { FilePath: { } path }
                && path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
            {
                Add(path, path.LastIndexOfAny(['/', '\\']) + 1, path.Length - Extension.Length);
            }
        }

        for (var i = 0; i < _found.Length; i++)
            Libraries |= _found[i] ? Brings[i] : ReferencedLibraries.None;
        if ((Libraries & WritersOfOpenApi) != 0)
            Libraries = OpenApiModels.AreSupported(compilation) ? Libraries | ReferencedLibraries.OpenApiModels : Libraries & ~WritersOfOpenApi;
    }

    public ReferencedLibraries Libraries { get; }

    /// <summary>
    /// Whether spans, array pools and <c>IBufferWriter</c> come with the references. .NET has both files, .NET
    /// Framework those of two packages.
    /// </summary>
    public bool HasBuffers => _found[0] && _found[1];

    /// <summary>Whether the package is there that brings <c>TimeProvider</c> to frameworks before .NET 8.</summary>
    public bool HasTimeProvider => _found[2];

    private void Add(string text, int start, int end)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            var name = Names[i];
            if (name.Length == end - start && string.Compare(text, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
                _found[i] = true;
        }
    }
}
