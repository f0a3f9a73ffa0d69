using System.Text;
using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Text;
using SystemJson = System.Text.Json;

namespace BaRS.ErrorGen.Tests.Json;

/// <summary>
/// Our reader accepts what System.Text.Json accepts, with the same values, and refuses what it refuses: on texts made
/// at random, on all their beginnings, and on random edits of them.
/// </summary>
public sealed class JsonComparisonTests
{
    private const string Outcome = """
        {
          "resourceType": "OperationOutcome",
          "meta": { "profile": ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome"] },
          "issue": [{
            "severity": "error", "code": "value",
            "details": { "coding": [{ "system": "https://fhir.nhs.uk/CodeSystem/http-error-codes", "code": "REC_BAD_REQUEST" }] },
            "diagnostics": "A \"quoted\" \u00e9\ud83d\ude00 \/ é text.\r\n", "x": [-0.5E+10, 0, true, false, null, {}, []]
          }]
        }
        """;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "/", "\"a\"", "\\u0041", "\\ud800", "\\ud83d\\ude00", "u", "0", "1",
        "-", "+", ".", "e", "E5", "1e999", "00", "-0", "true", "false", "null", "nul", "NaN", " ", "\n", "\r\n", "\t",
        "\f", "\u00A0", "\u2028", "é", "😀", "\0", "\u0001", "\u007F", "//", "/**/", "'", "٣",
    ];

    [Fact]
    public void Every_beginning_of_an_outcome_is_read_alike()
    {
        for (var length = 0; length <= Outcome.Length; length++)
            Compare(Outcome[..length]);
    }

    [Fact]
    public void Random_edits_of_an_outcome_are_read_alike()
    {
        var random = new Random(20261122);
        var accepted = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder(Outcome);
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                if (random.Next(3) > 0)
                    text.Remove(at, Math.Min(random.Next(1, 3), text.Length - at));
                if (random.Next(3) > 0)
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            accepted += Compare(text.ToString()) ? 1 : 0;
        }

        // Neither all nor none: otherwise the test would compare one side only.
        Assert.InRange(accepted, 1_000, 19_000);
    }

    [Fact]
    public void Pieces_in_random_order_are_read_alike()
    {
        var random = new Random(20261123);
        var accepted = 0;
        for (var i = 0; i < 100_000; i++)
        {
            accepted += Compare(string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Pieces[random.Next(Pieces.Length)])))
                ? 1
                : 0;
        }

        Assert.InRange(accepted, 1_000, 99_000);
    }

    [Fact]
    public void Random_valid_texts_are_read_alike()
    {
        var random = new Random(20261124);
        for (var i = 0; i < 5_000; i++)
        {
            var text = new StringBuilder();
            WriteValue(text, random, depth: 0);
            Assert.True(Compare(text.ToString()), text.ToString());
        }
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void The_same_depth_is_refused(int depth, bool isAccepted)
    {
        Assert.Equal(isAccepted, Compare(new string('[', depth) + new string(']', depth)));
        Assert.Equal(isAccepted, Compare(string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "{}" + new string('}', depth - 1)));
    }

    private static void WriteValue(StringBuilder text, Random random, int depth)
    {
        void Space() => text.Append(random.Next(4) switch { 0 => " ", 1 => "\n", 2 => "\r\n\t", _ => "" });

        Space();
        switch (random.Next(depth < 6 ? 7 : 4))
        {
            case 0:
                WriteString();
                break;
            case 1:
                text.Append(random.Next(3) switch { 0 => "true", 1 => "false", _ => "null" });
                break;
            case 2:
                text.Append(SystemJson.JsonSerializer.Serialize((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-300, 300))));
                break;
            case 3:
                text
                    .Append(random.Next(2) == 0 ? "-" : "")
                    .Append(random.Next())
                    .Append("e+")
                    .Append('0', random.Next(5))
                    .Append(random.Next(5000));
                break;
            case 4:
                WriteList('[', ']', isObject: false);
                break;
            default:
                WriteList('{', '}', isObject: true);
                break;
        }

        Space();

        void WriteString() =>
            text.Append(SystemJson.JsonSerializer.Serialize(string.Concat(Enumerable.Range(0, random.Next(6))
                .Select(_ => random.Next(5) switch
                {
                    0 => "😀",
                    1 => ((char)random.Next(0x80)).ToString(),
                    _ => ((char)random.Next(0xD800)).ToString(),
                }))));

        void WriteList(char open, char close, bool isObject)
        {
            text.Append(open);
            for (var i = random.Next(4); i > 0; i--)
            {
                if (isObject)
                {
                    Space();
                    WriteString();
                    Space();
                    text.Append(':');
                }

                WriteValue(text, random, depth + 1);
                text.Append(i > 1 ? "," : "");
            }

            Space();
            text.Append(close);
        }
    }

    /// <summary>Reads a text in both ways; returns whether both accept it.</summary>
    private static bool Compare(string text)
    {
        // What could not have been UTF-8 is refused before either reads.
        if (JsonTextCheck.FindUndecoded(text) >= 0)
            return false;

        var ours = JsonReader.Read(new TextFile(text), CancellationToken.None);
        SystemJson.JsonDocument? theirs = null;
        try
        {
            theirs = SystemJson.JsonDocument.Parse(text);
        }
        catch (SystemJson.JsonException exception)
        {
            Assert.True(ours.Root is null, $"Only ours accepts: {text}\n{exception.Message}");
        }

        if (theirs is null)
            return false;
        using (theirs)
        {
            Assert.True(ours.Root is not null, $"Only ours refuses: {text}\n{string.Join(" ", ours.Problems.Select(problem => problem.Message))}");
            CompareValues(text, ours.Root, theirs.RootElement);
            var hasHalf = StringsIn(ours.Root).Any(value => JsonTextCheck.FindUndecoded(value) >= 0);
            Assert.Equal(hasHalf, ours.Problems.Any(problem => problem.IsError));
        }

        return true;
    }

    private static IEnumerable<string> StringsIn(JsonNode node) => node switch
    {
        JsonString value => [value.Value],
        JsonArray list => list.Items.SelectMany(StringsIn),
        JsonObject value => value.Members.SelectMany(member => StringsIn(member.Value).Prepend(member.Name.Value)),
        _ => [],
    };

    private static void CompareValues(string text, JsonNode ours, SystemJson.JsonElement theirs)
    {
        Assert.Equal(theirs.GetRawText(), text.Substring(ours.Place.Start, ours.Place.Length));
        switch (ours)
        {
            case JsonString value:
                Assert.Equal(SystemJson.JsonValueKind.String, theirs.ValueKind);
                CompareStrings(value.Value, () => theirs.GetString());
                break;
            case JsonLiteral literal:
                Assert.Equal(theirs.GetRawText(), literal.Text);
                break;
            case JsonArray list:
                Assert.Equal(theirs.GetArrayLength(), list.Items.Count);
                foreach (var (our, their) in list.Items.Zip(theirs.EnumerateArray()))
                    CompareValues(text, our, their);
                break;
            case JsonObject value:
                Assert.Equal(theirs.EnumerateObject().Count(), value.Members.Count);
                foreach (var (our, their) in value.Members.Zip(theirs.EnumerateObject()))
                {
                    CompareStrings(our.Name.Value, () => their.Name);
                    CompareValues(text, our.Value, their.Value);
                }

                break;
        }
    }

    /// <summary>System.Text.Json accepts an escape of half a surrogate pair but cannot give its value; we report it.</summary>
    private static void CompareStrings(string ours, Func<string?> theirs)
    {
        if (JsonTextCheck.FindUndecoded(ours) >= 0)
            Assert.Throws<InvalidOperationException>(theirs);
        else
            Assert.Equal(theirs(), ours);
    }
}
