using System.Text.Json.Nodes;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Tests.Parsing.Schema;

/// <summary>What the schema says about the texts of the format.</summary>
internal static class SchemaValue
{
    private const string Word = "[A-Za-z_\u0080-\uFFFF][A-Za-z0-9_\u0080-\uFFFF]{0,199}";

    /// <summary>The text behind a key: what is valid first, then what is offered.</summary>
    public static IEnumerable<JsonNode> Choices(SpecKey key, SpecShape shape)
    {
        if (Closed(key) is { } closed)
        {
            yield return closed;
            yield break;
        }

        yield return Open(key, shape);
        if (key.Name == "retry" && shape == SpecFormat.StatusEntry)
        {
            var policies = KnownValue.Policies.Where(policy => policy.Text != "already-delivered");
            yield return SchemaDefinitions.Offer([.. policies], "Built-in retry policy.");
        }
        else if (Offered(key, shape) is not null)
        {
            yield return SchemaWriter.Reference(key.Name);
        }
    }

    /// <summary>A text in a list behind a key.</summary>
    /// <remarks>
    /// If the items of a list are one of several, the server offers '- ' even inside brackets. So the choices stand under
    /// <c>else</c>, where it finds what to show of a value, and snippets say what to offer.
    /// </remarks>
    public static JsonObject Item(SpecKey key, SpecShape shape)
    {
        if (Closed(key) is { } closed)
            return closed;

        var item = IsText(Pattern(key, shape) ?? ("\\S", "The text is blank."));
        if (Offered(key, shape) is { } offered)
        {
            var rest = item["else"]!.DeepClone();
            item["else"] = new JsonObject { ["anyOf"] = new JsonArray(rest, SchemaWriter.Reference(key.Name)) };
            item["defaultSnippets"] = SchemaSnippets.For(offered);
        }

        item["description"] = key.Description;
        return item;
    }

    private static JsonObject? Closed(SpecKey key)
    {
        if (key.Name == "issue")
            return SchemaWriter.Reference(key.Name);
        return key.Words.Count > 0 ? SchemaDefinitions.Closed(KnownValue.Words(key)) : null;
    }

    private static IReadOnlyList<KnownValue>? Offered(SpecKey key, SpecShape shape) => key.Name switch
    {
        "code" when shape != SpecFormat.Code => KnownValue.Codes,
        "status" => KnownValue.Statuses,
        "retry" => KnownValue.Policies,
        "extends" => KnownValue.Presets,
        _ => null,
    };

    private static JsonObject Open(SpecKey key, SpecShape shape) => key.Name switch
    {
        "status" => Number("integer", 400, 599, "^[45][0-9][0-9]$", "A number from 400 to 599 is expected here."),
        "attempts" => Number("integer", 1, 100, "^0*([1-9][0-9]?|100)$", "A whole number from 1 to 100 is expected here."),
        "factor" => Number("number", 1, 100, "^[0-9]+([.][0-9]*)?$", "A number from 1 to 100 is expected here."),
        _ => IsText(Pattern(key, shape) ?? (key.IsRequired ? ("\\S", "The text is blank.") : null)),
    };

    private static JsonObject Number(string type, int minimum, int maximum, string pattern, string message) => new()
    {
        ["type"] = SchemaWriter.Texts([type, "string"]),
        ["minimum"] = minimum,
        ["maximum"] = maximum,
        ["pattern"] = pattern,
        ["errorMessage"] = message,
    };

    /// <summary>
    /// A text of the parser is any scalar: if editors read a number or a truth value from the same characters, these are
    /// valid too.
    /// </summary>
    private static JsonObject IsText((string Pattern, string Message)? rule)
    {
        var text = new JsonObject
        {
            ["if"] = new JsonObject { ["type"] = SchemaWriter.Texts(["object", "array", "null"]) },
            ["then"] = new JsonObject { ["type"] = "string", ["errorMessage"] = "A text is expected here." },
        };
        if (rule is var (pattern, message))
            text["else"] = new JsonObject { ["pattern"] = pattern, ["patternErrorMessage"] = message };
        return text;
    }

    private static (string Pattern, string Message)? Pattern(SpecKey key, SpecShape shape) => key.Name switch
    {
        "extends" => (
            $"^({string.Join('|', PresetLibrary.NamesAndAliases.Select(InAnyCase))})$",
            $"There is no preset of this name. Presets: {string.Join(", ", PresetLibrary.Names)}."),
        "code" when shape == SpecFormat.Code => (
            $"^(?!({string.Join('|', HttpErrorCodes.All.Select(code => code.Code))})$)(?=.*\\S)",
            "A code that is not published is expected here. The display of a published code is fixed."),
        "retry" when shape == SpecFormat.StatusEntry => (
            "^(?!already-delivered$)(?=.*\\S)",
            "A retry policy is expected here, but not 'already-delivered': a status alone does not prove delivery."),
        "delay" or "maxDelay" => (key.Pattern!, "A whole number followed by ms, s, m or h is expected here; for example, 5s."),
        "name" when shape == SpecFormat.Scenario =>
            ($"^{Word}$", "A C# identifier is expected here: letters, digits and '_', starting with a letter."),
        "diagnostics" => (
            "^([^{}]|\\{\\{|\\}\\}|\\{" + Word + "\\})*$",
            "A placeholder is a name in braces; for example, {parameter}. Write {{ and }} for literal braces."),
        "system" or "profile" => ("^\\S+$", "A URI without spaces is expected here."),
        _ => null,
    };

    private static string InAnyCase(string name) => string.Concat(
        name.Select(c => char.IsAsciiLetter(c) ? $"[{char.ToUpperInvariant(c)}{c}]" : c == '.' ? "[.]" : $"{c}"));
}
