using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit.LibraryCode;

/// <summary>Prints a file of the library, for projects that reference what its folder needs.</summary>
internal sealed class LibraryEmitter(LibraryFile file) : IEmitter
{
    /// <summary>The folder of what needs nothing but the base class library.</summary>
    private const string Base = "Base";

    /// <summary>A folder is named after the library that it needs.</summary>
    private readonly ReferencedLibraries _needs = file.Folder == Base
        ? ReferencedLibraries.None
        : (ReferencedLibraries)Enum.Parse(typeof(ReferencedLibraries), file.Folder);

    public bool AppliesTo(Specification specification, Target target) => AppliesTo(target);

    public bool AppliesTo(Target target) => target.HasLibraryCode && target.HasCodeFor(_needs);

    public string FileName => file.Name;

    public string Emit(Specification specification, Target target) => LibrarySource.Print(file.ReadText(), file.IsPart, target);
}
