namespace BaRS.ErrorGen.Browser.Tests.Support;

/// <summary>A window of the browser on a site in a folder. When it closes, nothing may have gone wrong in it unseen.</summary>
internal sealed class Window : IAsyncDisposable
{
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
            if (!request.Url.StartsWith("file:///", StringComparison.Ordinal))
                window._problems.Add("Loaded from elsewhere: " + request.Url);
        };
        return window;
    }

    /// <summary>Opens a page of the site as a file.</summary>
    public Task GoAsync(string path) =>
        Page.GotoAsync(new Uri(System.IO.Path.Combine(_site, path.Split('#')[0])).AbsoluteUri + Fragment(path));

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
