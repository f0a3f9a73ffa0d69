using Microsoft.Net.Http.Headers;
using Receiver.Errors;
using Receiver.Requests;

namespace Receiver.Endpoints;

/// <summary>GET /errors and GET /errors/{name}: no part of BaRS, but a way to see every error without provoking it.</summary>
internal static class ErrorsEndpoints
{
    private const string OneError = nameof(OneError);

    public static void MapErrors(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => Results.LocalRedirect("~/errors"));
        routes.MapGet("/errors", List);
        routes.MapGet("/errors/{name}", Show).WithName(OneError);
    }

    private static IResult List(HttpContext context, LinkGenerator links)
    {
        string? LinkTo(BarsScenarioInfo info) => links.GetPathByName(context, OneError, new { name = info.Name });

        context.Response.Headers.Vary = HeaderNames.Accept;
        // A browser likes HTML better than anything else; curl takes whatever comes, and gets JSON.
        return context.Request.Accepts(MediaTypes.Html) > context.Request.Accepts(MediaTypes.Json)
            ? Results.Content(ErrorPage.Of(BarsErrors.All.Select(info => (info, LinkTo(info)))), "text/html; charset=utf-8")
            : Results.Json(BarsErrors.All.Select(info => new ErrorSummary(info.Name, info.StatusCode, info.Code, info.IssueCode, info.Endpoints, info.Retry.Action.ToString(), LinkTo(info))));
    }

    private static Refusal Show(string name)
    {
        // By its name and not by Enum.TryParse, which takes numbers and None as well.
        var info = BarsErrors.All.FirstOrDefault(info => string.Equals(info.Name, name, StringComparison.OrdinalIgnoreCase));
        // Create, unlike the factories, makes any error. Right for showing one; a receiver does not answer requests with the API's.
        return new Refusal(info is null
            ? BarsErrors.RecBadRequestValue("name", "the spec has no such scenario; GET /errors lists them")
            : BarsError.Create(info.Scenario));
    }
}
