using System.Text.Json.Nodes;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Tests.Parsing.Schema;

/// <summary>The retry policies in the schema: the built-in names are offered, and not every action is valid for them.</summary>
internal static class SchemaPolicies
{
    private const string NotRetried = "do-not-retry";
    private const string Delivered = "already-delivered";

    /// <summary>Policies by name.</summary>
    public static JsonObject ByName() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(KnownValue.Policies.Select(policy =>
        {
            var value = RetryPolicy.BuiltIn.Single(builtIn => builtIn.Name == policy.Text).Action switch
            {
                RetryAction.DoNotRetry => WithActions(NotRetried),
                RetryAction.AlreadyDelivered => WithActions(Delivered),
                _ => SchemaWriter.Reference("builtInRetryPolicy"),
            };
            value["title"] = policy.Text;
            value["description"] = "Built-in policy: " + policy.Description;
            return KeyValuePair.Create(policy.Text, (JsonNode?)value);
        })),
        ["additionalProperties"] = SchemaWriter.Reference("retryPolicy"),
    };

    /// <summary>A policy of a project.</summary>
    public static JsonObject Own()
    {
        var policy = WithActions([.. SpecFormat.Actions]);
        policy["description"] = "What a sender does, how long it waits, and how often it sends the message again.";
        return policy;
    }

    /// <summary>A built-in policy that retries. It may stop doing so, but it never comes to mean "delivered".</summary>
    public static JsonObject BuiltIn() => WithActions([.. SpecFormat.Actions.Where(action => action != Delivered)]);

    private static JsonObject WithActions(params string[] actions)
    {
        var keys = SpecFormat.RetryPolicy.Keys.Select(key => key.Name == "action" ? key with { Words = actions } : key);
        return SchemaWriter.Mapping(SpecFormat.RetryPolicy with { Keys = [.. keys] }, SpecFormat.RetryPolicy.Name);
    }
}
