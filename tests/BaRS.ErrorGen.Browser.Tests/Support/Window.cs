namespace BaRS.ErrorGen.Browser.Tests.Support;

/// <summary>A window of the browser on a site in a folder. When it closes, nothing may have gone wrong in it unseen.</summary>
internal sealed class Window : IAsyncDisposable
{
    /// <summary>Where a web server would have the site.</summary>
    public const string Host = "http://catalogue.test";

    private readonly IBrowserContext _context;
    private readonly string _site;
    private readonly List<string> _problems = [];

    private Window(IBrowserContext context, IPage page, string site)
    {
        _context = context;
        _site = site;
        Page = page;
    }

    public IPage Page { get; }

    public static async Task<Window> OpenAsync(IBrowser browser, string site, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        // Only so that a defect does not hold up a build; a busy machine is far from it.
        context.SetDefaultTimeout(120_000);
        var window = new Window(context, await context.NewPageAsync(), site);
        // An error of a script, or a breach of the page's own policy, is said on the console alone.
        window.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                window._problems.Add(message.Text);
        };
        window.Page.PageError += (_, error) => window._problems.Add(error);
        window.Page.Dialog += (_, dialog) => window._problems.Add("A dialog: " + dialog.Message);
        window.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:///", StringComparison.Ordinal) && !request.Url.StartsWith(Host, StringComparison.Ordinal))
                window._problems.Add("Loaded from elsewhere: " + request.Url);
        };
        return window;
    }

    /// <summary>Opens a page of the site as a file.</summary>
    public Task GoAsync(string path) =>
        Page.GotoAsync(new Uri(System.IO.Path.Combine(_site, path.Split('#')[0])).AbsoluteUri + Fragment(path));

    /// <summary>Has <see cref="Host"/> answer as any web server answers from a folder.</summary>
    public Task ServeAsync() => Page.RouteAsync(Host + "/**", async route =>
    {
        var address = Uri.UnescapeDataString(new Uri(route.Request.Url).AbsolutePath);
        var file = System.IO.Path.Combine(_site, address[1..]);
        if (!Directory.Exists(file))
            await route.FulfillAsync(new() { Path = file });
        else if (address.EndsWith('/'))
            await route.FulfillAsync(new() { Path = System.IO.Path.Combine(file, "index.html") });
        else
            await route.FulfillAsync(new() { Status = 301, Headers = new Dictionary<string, string> { ["Location"] = address + "/" } });
    });

    /// <summary>What an expression is in the page.</summary>
    public Task<T> EvalAsync<T>(string expression) => Page.EvaluateAsync<T>(expression);

    /// <summary>Opens what a page shows only if it is asked for.</summary>
    public async Task OpenDetailsAsync() =>
        await Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => { details.open = true; })");

    /// <summary>The names of the scenarios that the list shows.</summary>
    public Task<string[]> ShownAsync() => EvalAsync<string[]>(
        "[...document.querySelectorAll('.row')].filter(row => row.checkVisibility()).map(row => row.querySelector('a').textContent)");

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_problems);
    }

    private static string Fragment(string path) =>
        path.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? path[at..] : "";
}
