using System.Globalization;
using System.Net;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Tool.Catalogue.Pages;

/// <summary>The statuses of a spec: those of its scenarios, and those that it has an entry for.</summary>
internal sealed class StatusLinks
{
    private readonly Dictionary<int, StatusLink> _links;

    public StatusLinks(Specification specification) =>
        _links = specification.Scenarios.Select(scenario => scenario.Status)
            .Concat(specification.Statuses.Select(entry => entry.Status))
            .Distinct()
            .Order()
            .ToDictionary(status => status, Create);

    /// <summary>In ascending order.</summary>
    public IEnumerable<StatusLink> All => _links.Values;

    public StatusLink Get(int status) => _links[status];

    private static StatusLink Create(int status)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        var number = status.ToString(CultureInfo.InvariantCulture);
        // The names that .NET does not have: 425 is of RFC 8470.
        var title = status == 425 ? "Too Early" : response.ReasonPhrase ?? "";
        return new StatusLink(status, title, $"statuses/{number}/index.html");
    }
}
