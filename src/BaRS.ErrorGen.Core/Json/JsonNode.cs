using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Json;

/// <summary>A value of a JSON text, and where it stands in it.</summary>
internal abstract class JsonNode(TextPlace place)
{
    /// <summary>From the first to the last character: of a string with its quotes, of an object with its braces.</summary>
    public TextPlace Place { get; } = place;

    /// <summary>Where to point if the whole would be too much: an object or a list at its opening bracket.</summary>
    public virtual TextPlace Start => Place;

    /// <summary>What it is, for messages: "a list".</summary>
    public abstract string Kind { get; }
}

/// <summary>An object, its members in the order of the text.</summary>
internal sealed class JsonObject(IReadOnlyList<JsonMember> members, TextPlace place) : JsonNode(place)
{
    public IReadOnlyList<JsonMember> Members { get; } = members;

    public override string Kind => "an object";

    public override TextPlace Start => Place.First;

    /// <summary>The value of a member, or null. If a name appears twice, it is the last value, as most readers take it.</summary>
    public JsonNode? this[string name]
    {
        get
        {
            for (var i = Members.Count - 1; i >= 0; i--)
            {
                if (Members[i].Name.Value == name)
                    return Members[i].Value;
            }

            return null;
        }
    }
}

/// <summary>A name and its value.</summary>
internal readonly record struct JsonMember(JsonString Name, JsonNode Value);

/// <summary>A list.</summary>
internal sealed class JsonArray(IReadOnlyList<JsonNode> items, TextPlace place) : JsonNode(place)
{
    public IReadOnlyList<JsonNode> Items { get; } = items;

    public override string Kind => "a list";

    public override TextPlace Start => Place.First;
}

/// <summary>A string, its escapes resolved.</summary>
internal sealed class JsonString(string value, TextPlace place) : JsonNode(place)
{
    public string Value { get; } = value;

    public override string Kind => "a string";
}

/// <summary>A number as it is written (it may be beyond every type), or <c>true</c>, <c>false</c>, <c>null</c>.</summary>
internal sealed class JsonLiteral(string text, TextPlace place) : JsonNode(place)
{
    public string Text { get; } = text;

    public override string Kind => Text is "true" or "false" or "null" ? Text : "a number";
}
