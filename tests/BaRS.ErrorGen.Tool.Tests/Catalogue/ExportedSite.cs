using System.Net;
using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Tool.Tests.Catalogue;

/// <summary>A catalogue that a command line has written.</summary>
internal sealed partial class ExportedSite : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder of the site.</summary>
    public string Path => _folder.PathOf("site");

    /// <summary>Reads the files of the site, by their paths, with '/'.</summary>
    public IReadOnlyDictionary<string, string> Read() => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .ToDictionary(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'), File.ReadAllText);

    /// <summary>Reads the pages of the site.</summary>
    public IEnumerable<KeyValuePair<string, string>> ReadPages() =>
        Read().Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>Exports with more words behind the command, and with a spec if there is one.</summary>
    public static async Task<ExportedSite> Create(string? spec = null, params string[] options)
    {
        var site = new ExportedSite();
        string[] specs = spec is null ? [] : ["--spec", site._folder.Write("test.bars.yaml", spec)];
        var run = await site.Export([.. specs, .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
        return site;
    }

    /// <summary>Exports once more.</summary>
    public Task<ToolRun> Export(params string[] options) => ToolRun.Of(["export", "catalogue", Path, .. options]);

    public string Page(string path) => File.ReadAllText(System.IO.Path.Combine(Path, path, "index.html"));

    /// <summary>What a person reads of a page or a part of it: without tags, entities resolved.</summary>
    public static string TextOf(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}

/// <summary>The site of the default preset, for tests that only read it.</summary>
public sealed class DefaultSite : IAsyncLifetime
{
    private ExportedSite? _site;

    internal ExportedSite Site => _site ?? throw new InvalidOperationException("The site was not exported.");

    public async Task InitializeAsync() => _site = await ExportedSite.Create();

    public Task DisposeAsync()
    {
        _site?.Dispose();
        return Task.CompletedTask;
    }
}
