using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Tool.Catalogue.Pages;

/// <summary>A piece of JSON and its colour: key, string, or nothing.</summary>
internal sealed record JsonToken(string Kind, string Text);

/// <summary>JSON as people read it, cut into pieces that have a colour each.</summary>
internal static partial class JsonTokens
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        // The page escapes what HTML wants escaped. What remains is what a receiver sends.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IReadOnlyList<JsonToken> From(string json)
    {
        var text = JsonNode.Parse(json)!.ToJsonString(Indented).ReplaceLineEndings("\n");
        var tokens = new List<JsonToken>();
        var end = 0;
        foreach (Match match in QuotedText().Matches(text))
        {
            if (match.Index > end)
                tokens.Add(new JsonToken("", text[end..match.Index]));
            var isKey = match.Index + match.Length < text.Length && text[match.Index + match.Length] == ':';
            tokens.Add(new JsonToken(isKey ? "key" : "string", match.Value));
            end = match.Index + match.Length;
        }

        tokens.Add(new JsonToken("", text[end..]));
        return tokens;
    }

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"
        """)]
    private static partial Regex QuotedText();
}
