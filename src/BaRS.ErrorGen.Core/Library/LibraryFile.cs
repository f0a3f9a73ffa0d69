using BaRS.ErrorGen.Resources;

namespace BaRS.ErrorGen.Library;

/// <summary>A file of src/BaRS.ErrorGen.Library: code that a project gets whatever its spec says.</summary>
/// <param name="Folder">What it needs: the name of its folder.</param>
/// <param name="Name">Its name without the extension: that of its type, or of its type and a part of it, for example
/// <c>BarsError.Json</c>.</param>
internal sealed record LibraryFile(string Folder, string Name)
{
    private const string Root = "library/";
    private const string Extension = ".cs";

    /// <summary>Every file, in ordinal order of folder and name.</summary>
    public static IReadOnlyList<LibraryFile> All { get; } = [.. EmbeddedText.Names(Root).Select(FromResource)];

    /// <summary>The type that it declares.</summary>
    public string TypeName => IsPart ? Name.Substring(0, Name.IndexOf('.')) : Name;

    /// <summary>Whether it holds a part of a type whose attributes and documentation are in the file of the type's own name.</summary>
    public bool IsPart => Name.IndexOf('.') >= 0;

    public string ReadText() => EmbeddedText.Read($"{Root}{Folder}/{Name}{Extension}");

    private static LibraryFile FromResource(string resource)
    {
        var slash = resource.LastIndexOf('/');
        return new LibraryFile(
            resource.Substring(Root.Length, slash - Root.Length),
            resource.Substring(slash + 1, resource.Length - slash - 1 - Extension.Length));
    }
}
