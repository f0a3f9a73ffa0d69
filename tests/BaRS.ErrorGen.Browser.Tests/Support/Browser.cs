namespace BaRS.ErrorGen.Browser.Tests.Support;

/// <summary>A headless browser and three sites. All tests share them: the browser takes a second to start.</summary>
public sealed class Browser : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The site of the default preset.</summary>
    internal string DefaultSite => _folder.PathOf("default");

    /// <summary>The site of 2,000 scenarios.</summary>
    internal string LargeSite => _folder.PathOf("large");

    /// <summary>The site of texts that want to be more than text.</summary>
    internal string HostileSite => _folder.PathOf("hostile");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        await Export("default");
        await Export("large", "--preset", "none", "--spec", _folder.Write("large.bars.yaml", LargeSpec.Text));
        var hostile = _folder.Write("hostile.bars.yaml", HostileSpec.Text);
        await Export("hostile", "--preset", "none", "--spec", hostile, "--title", HostileSpec.Script);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            // In a container, tests run as root, for whom Chromium has no sandbox. It opens files of ours alone.
            ChromiumSandbox = false,
        });
    }

    /// <summary>A window that a test looks at, by itself.</summary>
    internal async Task<Window> OpenAsync(string site, BrowserNewContextOptions? options = null) =>
        await Window.OpenAsync(_browser ?? throw new InvalidOperationException("The browser was not started."), site, options ?? new());

    public void Dispose() => _folder.Dispose();

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private async Task Export(string name, params string[] options)
    {
        var run = await ToolRun.Of(["export", "catalogue", _folder.PathOf(name), .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
    }
}

/// <summary>The tests that share the browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserGroup : ICollectionFixture<Browser>
{
    public const string Name = "Browser";
}
