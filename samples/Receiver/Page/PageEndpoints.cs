namespace Receiver.Page;

/// <summary>GET /: not part of BaRS, but what a person sees who opens the receiver in a browser.</summary>
internal static class PageEndpoints
{
    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/", "page.html", "text/html; charset=utf-8");
        Map(routes, "/page.css", "page.css", "text/css; charset=utf-8");
        foreach (var script in new[] { "page.js", "requests.js", "messages.js" })
            Map(routes, "/" + script, script, "text/javascript; charset=utf-8");
    }

    private static void Map(IEndpointRouteBuilder routes, string path, string file, string mediaType) =>
        routes.MapGet(path, (HttpResponse response) =>
        {
            response.Headers.ContentSecurityPolicy = "default-src 'self'; img-src data:";
            return Results.Stream(typeof(PageEndpoints).Assembly.GetManifestResourceStream("Page." + file)!, mediaType);
        });
}
