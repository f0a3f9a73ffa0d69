using Microsoft.Net.Http.Headers;
using Receiver.Requests;

namespace Receiver.Page;

/// <summary>GET /errors and GET /errors/{name}: not part of BaRS, but a way to see every error without provoking it.</summary>
internal static class ErrorsEndpoints
{
    private const string OneError = nameof(OneError);

    public static void MapErrors(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/errors", List);
        routes.MapGet("/errors/{name}", Show).WithName(OneError);
    }

    private static IResult List(HttpContext context, LinkGenerator links)
    {
        string? LinkTo(BarsScenarioInfo info) => links.GetPathByName(context, OneError, new { name = info.Name });

        context.Response.Headers.Vary = HeaderNames.Accept;
        // A browser prefers HTML. curl accepts anything, and gets JSON.
        return context.Request.Accepts(MediaTypes.Html) > context.Request.Accepts(MediaTypes.Json)
            ? Results.Content(ErrorPage.Create(BarsErrors.All.Select(info => (info, LinkTo(info)))), "text/html; charset=utf-8")
            : Results.Json(BarsErrors.All.Select(info => new ErrorSummary(
                info.Name,
                info.StatusCode,
                info.Code,
                info.IssueCode,
                info.Endpoints,
                info.Retry.Action.ToString(),
                LinkTo(info))));
    }

    private static BarsError Show(string name)
    {
        // Not Enum.TryParse, which also accepts numbers and None.
        var info = BarsErrors.All.FirstOrDefault(info => string.Equals(info.Name, name, StringComparison.OrdinalIgnoreCase));
        // Unlike the factories, Create creates any error. It is right for display; a receiver never answers with the API's errors.
        return info is null
            ? BarsErrors.RecBadRequestValue("name", "the spec has no such scenario; GET /errors lists them")
            : BarsError.Create(info.Scenario);
    }
}
