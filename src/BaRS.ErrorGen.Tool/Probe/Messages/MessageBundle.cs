using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Tool.Probe.Messages;

/// <summary>A message as JSON that can be changed. Nothing is asked of it but to be a Bundle: it may be the user's own.</summary>
internal sealed partial class MessageBundle
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private MessageBundle(JsonObject root) => Root = root;

    public JsonObject Root { get; }

    public string? Id => Text(Root["id"]);

    public IEnumerable<JsonObject> Entries => (Root["entry"] as JsonArray)?.OfType<JsonObject>() ?? [];

    public IEnumerable<JsonObject> Resources => Entries.Select(entry => entry["resource"]).OfType<JsonObject>();

    /// <summary>Null for a text that is not a Bundle.</summary>
    public static MessageBundle? TryParse(string json)
    {
        try
        {
            var node = JsonNode.Parse(json);
            Read(node);
            return node is JsonObject root && Text(root["resourceType"]) == "Bundle" ? new MessageBundle(root) : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A string; null for everything else.</summary>
    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public MessageBundle Copy() => new((JsonObject)Root.DeepClone());

    /// <summary>A copy with another id, and other addresses of its entries: another message that says the same.</summary>
    public MessageBundle Fresh()
    {
        var addresses = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var json = EntryAddress().Replace(ToJson(), match =>
        {
            if (!addresses.TryGetValue(match.Value, out var address))
                addresses.Add(match.Value, address = NewAddress());
            return address;
        });
        return new MessageBundle((JsonObject)JsonNode.Parse(json)!).WithNewId();
    }

    /// <summary>Another message about the same: only the id of the Bundle is new.</summary>
    public MessageBundle WithNewId()
    {
        Root["id"] = Guid.NewGuid().ToString();
        return this;
    }

    public IEnumerable<JsonObject> All(string type) => Resources.Where(resource => Text(resource["resourceType"]) == type);

    public JsonObject? Find(string type) => All(type).FirstOrDefault();

    /// <summary>Takes all resources of a type out; false if there are none.</summary>
    public bool Remove(string type)
    {
        if (Root["entry"] is not JsonArray entries)
            return false;
        var removed = Entries.Where(entry => Text(entry["resource"]?["resourceType"]) == type).ToList();
        foreach (var entry in removed)
            entries.Remove(entry);
        return removed.Count > 0;
    }

    /// <summary>Adds a copy of the first resource of a type, at an address of its own; false if there is none.</summary>
    public bool Repeat(string type)
    {
        if (Entries.FirstOrDefault(entry => Text(entry["resource"]?["resourceType"]) == type) is not { } first)
            return false;
        var copy = (JsonObject)first.DeepClone();
        copy["fullUrl"] = NewAddress();
        ((JsonArray)Root["entry"]!).Add((JsonNode)copy);
        return true;
    }

    public string ToJson() => Root.ToJsonString(Format);

    /// <summary>
    /// Reads all of it once. An object with a name twice, and half a surrogate pair, throw only when they are asked for; a check
    /// is not the place for that.
    /// </summary>
    private static void Read(JsonNode? node)
    {
        if (node is JsonObject value)
        {
            foreach (var member in value)
                Read(member.Value);
        }
        else if (node is JsonArray list)
        {
            foreach (var item in list)
                Read(item);
        }
        else
        {
            _ = Text(node);
        }
    }

    private static string NewAddress() => "urn:uuid:" + Guid.NewGuid();

    [GeneratedRegex("urn:uuid:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")]
    private static partial Regex EntryAddress();
}
