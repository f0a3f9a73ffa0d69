namespace BaRS.ErrorGen.Model;

/// <summary>What the code is generated for.</summary>
/// <param name="Namespace">Namespace of the generated types, as it is written.</param>
/// <param name="IsPublic">Whether they are public.</param>
/// <param name="Role">Whose factories are generated.</param>
/// <param name="HasNullableAnnotations">Whether the language has <c>string?</c>.</param>
/// <param name="HasUtf8Literals">Whether the language has <c>"text"u8</c>.</param>
/// <param name="HasBuffers">Whether spans, array pools and <c>IBufferWriter</c> are there.</param>
/// <param name="Libraries">What the project references.</param>
/// <param name="HasLibraryCode">Whether the library's files are added. Only the project that compiles these files
/// themselves says no.</param>
/// <param name="HasTimeProvider">Whether <c>TimeProvider</c> is there.</param>
/// <param name="IsNet80">Whether the project is for .NET 8 or later.</param>
internal sealed record Target(
    string Namespace,
    bool IsPublic,
    Role Role,
    bool HasNullableAnnotations,
    bool HasUtf8Literals,
    bool HasBuffers,
    ReferencedLibraries Libraries = ReferencedLibraries.None,
    bool HasLibraryCode = true,
    bool HasTimeProvider = false,
    bool IsNet80 = false)
{
    /// <summary>What is only there beside ASP.NET Core, and only for who answers requests.</summary>
    public const ReferencedLibraries ForReceivers =
        ReferencedLibraries.AspNetCore
        | ReferencedLibraries.Mvc
        | ReferencedLibraries.OpenApi
        | ReferencedLibraries.Swashbuckle
        | ReferencedLibraries.OpenApiModels;

    private const ReferencedLibraries ForSenders =
        ReferencedLibraries.Http | ReferencedLibraries.HttpClientFactory | ReferencedLibraries.Polly | ReferencedLibraries.Resilience;

    /// <summary>What every file of a sender needs: those for other libraries build on the one that reads an answer.</summary>
    private const ReferencedLibraries OfEverySender = ReferencedLibraries.Http | ReferencedLibraries.TextJson;

    /// <summary>True where the role may emit an error of this origin.</summary>
    public bool MayEmit(Origin origin) => Role.MayEmit(origin);

    /// <summary>
    /// Whether the library code for a library is added: if the project references it, and has the role that needs it. A
    /// receiver that does not send compiles nothing of the sender's.
    /// </summary>
    public bool HasCodeFor(ReferencedLibraries library) =>
        (Libraries & library) == library
            && ((library & ForReceivers) == 0 || (Libraries & ReferencedLibraries.AspNetCore) != 0)
            && ((library & ForReceivers) == 0 || Role.Answers())
            && ((library & ForSenders) == 0 || (Role.Sends() && (Libraries & OfEverySender) == OfEverySender))
            && ((library & ReferencedLibraries.Resilience) == 0 || (Libraries & ReferencedLibraries.Polly) != 0);
}
