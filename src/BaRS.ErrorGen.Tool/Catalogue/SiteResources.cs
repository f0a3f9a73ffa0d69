using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace BaRS.ErrorGen.Tool.Catalogue;

/// <summary>The files of the folder Site, which travel in the assembly: templates, style sheet, scripts.</summary>
internal sealed class SiteResources : IFileProvider
{
    private const string Folder = "site/";

    public static string Read(string name)
    {
        using var stream = Open(name)
            ?? throw new InvalidOperationException($"The resource '{Folder}{name}' is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    public IFileInfo GetFileInfo(string subpath) => new Resource(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private static Stream? Open(string name) => typeof(SiteResources).Assembly.GetManifestResourceStream(Folder + name);

    private sealed class Resource(string name) : IFileInfo
    {
        public bool Exists => typeof(SiteResources).Assembly.GetManifestResourceInfo(Folder + name) is not null;

        public long Length => -1;

        public string? PhysicalPath => null;

        public string Name => name;

        // Nothing changes while the tool runs.
        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => Open(name)!;
    }
}
