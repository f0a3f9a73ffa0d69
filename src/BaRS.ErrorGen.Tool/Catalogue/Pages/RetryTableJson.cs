using System.Text.Json;
using System.Text.Json.Nodes;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Tool.Catalogue.Pages;

/// <summary>The tables of <see cref="RetryClassifier"/> for the script that asks them in the browser.</summary>
/// <remarks>
/// System.Text.Json escapes what could end the element of the page that holds the JSON. A test compares the script with the
/// classifier.
/// </remarks>
internal static class RetryTableJson
{
    public static string Create(Specification specification)
    {
        var table = RetryTable.From(specification);
        var policies = new List<RetryPolicy>();
        var entries = new JsonArray();
        foreach (var entry
            in table.Combinations.Concat(table.CodesAndIssues).Concat(table.Codes).Concat(table.Statuses).Concat(table.Issues))
        {
            entries.Add(new JsonArray(entry.Status, entry.Code, entry.Issue, Number(entry.Policy)));
        }

        var never = Number(table.Never);
        return new JsonObject
        {
            ["never"] = never,
            ["entries"] = entries,
            ["policies"] = new JsonArray([.. policies.Select(Policy)]),
        }.ToJsonString(JsonSerializerOptions.Default);

        int Number(RetryPolicy policy)
        {
            var known = policies.IndexOf(policy);
            if (known >= 0)
                return known;
            policies.Add(policy);
            return policies.Count - 1;
        }
    }

    private static JsonNode Policy(RetryPolicy policy)
    {
        var view = RetryView.From(policy);
        return new JsonObject
        {
            ["name"] = view.Policy,
            ["kind"] = view.Kind,
            ["label"] = view.Label,
            ["when"] = view.When,
            ["retries"] = view.IsRetry,
        };
    }
}
