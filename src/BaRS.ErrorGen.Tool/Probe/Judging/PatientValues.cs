using System.Text;
using System.Text.Json;
using BaRS.ErrorGen.Tool.Probe.Http;

namespace BaRS.ErrorGen.Tool.Probe.Judging;

/// <summary>The values of a request or an answer that are somebody's own: what no diagnostics repeat, and no report shows.</summary>
internal static class PatientValues
{
    private const string PatientParameter = "patient:identifier=";

    /// <summary>Resources about people. A location is where somebody is.</summary>
    private static readonly string[] Types = ["Patient", "RelatedPerson", "Person", "Location"];

    /// <summary>Elements of theirs whose texts say who or where somebody is, at any depth.</summary>
    private static readonly string[] Elements =
        ["name", "telecom", "address", "birthDate", "deceasedDateTime", "identifier", "extension", "text", "photo"];

    /// <summary>Parts of those elements that say nothing of anybody.</summary>
    private static readonly string[] Plain = ["system", "use", "type", "url", "resourceType", "reference", "code"];

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 500 };

    public static IReadOnlyList<PatientValue> In(ProbeRequest request) =>
    [
        .. InQuery(request.Path).Concat(InJson(request.Body ?? "")).Distinct().Select(text => new PatientValue(text)),
    ];

    /// <summary>Those in a body; none in one that is not JSON.</summary>
    public static IReadOnlyList<string> InJson(string body)
    {
        using var json = TryParse(body);
        var found = new List<string>();
        if (json is not null)
            Visit(json.RootElement, new Visitor(found.Add, null), default);
        return found;
    }

    /// <summary>The JSON text with another text in the place of each value; the text as it is if there is none.</summary>
    public static string Replace(string body, string mask)
    {
        if (InJson(body).Count == 0)
            return body;
        using var json = TryParse(body);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, JsonBody.Format))
            Visit(json!.RootElement, new Visitor(_ => writer.WriteStringValue(mask), writer), default);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static JsonDocument? TryParse(string body)
    {
        try
        {
            return body.AsSpan().TrimStart() is ['{' or '[', ..] ? JsonDocument.Parse(body, Reading) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> InQuery(string path)
    {
        var start = path.IndexOf(PatientParameter, StringComparison.Ordinal);
        if (start >= 0 && Uri.UnescapeDataString(path[(start + PatientParameter.Length)..]).Split('|')[^1] is { Length: > 0 } value)
            yield return value;
    }

    /// <summary>Finds the texts in resources about people, and the names beside references to them; copies all else.</summary>
    private static void Visit(JsonElement element, Visitor visitor, Place place)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                visitor.Writer?.WriteStartObject();
                var members = element.EnumerateObject().ToList();
                var isOfPerson = place.IsOfPerson || members.Exists(member => member.NameEquals("resourceType") && IsPerson(member.Value));
                var isReference = members.Exists(member => member.NameEquals("reference"));
                foreach (var member in members)
                {
                    var name = JsonBody.NameOf(member);
                    visitor.Writer?.WritePropertyName(name);
                    var isPersonal = !Plain.Contains(name)
                        && (place.IsPersonal || (isReference && name == "display") || (isOfPerson && Elements.Contains(name)));
                    Visit(member.Value, visitor, new Place(isOfPerson, isPersonal));
                }

                visitor.Writer?.WriteEndObject();
                break;
            case JsonValueKind.Array:
                visitor.Writer?.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    Visit(item, visitor, place);
                visitor.Writer?.WriteEndArray();
                break;
            case JsonValueKind.String when place.IsPersonal && JsonBody.TextOf(element) is { Length: > 0 } text:
                visitor.Found(text);
                break;
            default:
                visitor.Writer?.WriteRawValue(element.GetRawText(), skipInputValidation: true);
                break;
        }
    }

    private static bool IsPerson(JsonElement type) => type.ValueKind == JsonValueKind.String && Types.Contains(JsonBody.TextOf(type));

    /// <summary>Where in a resource an element stands.</summary>
    private readonly record struct Place(bool IsOfPerson, bool IsPersonal);

    /// <summary>What is done while a body is gone through.</summary>
    /// <param name="Found">Gets each value of a person.</param>
    /// <param name="Writer">Gets a copy of all else; null if none is wanted.</param>
    private sealed record Visitor(Action<string> Found, Utf8JsonWriter? Writer);
}
