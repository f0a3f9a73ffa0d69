using System.Reflection;
using System.Text;
using BaRS.ErrorGen.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace BaRS.ErrorGen.Tests.Robustness;

/// <summary>
/// Whatever text stands in whatever field: the code compiles without a warning, and the text that the code gives back
/// equals the one in the spec.
/// </summary>
public sealed class HostileTextTests
{
    private static readonly string[] Hostile =
    [
        "\"; } class X { //",
        "*/ /* </summary><script> &amp; <!-- ]]>",
        "{{braces}} {{0}} $\"{{x}}\" @\"\" \"\"\"raw\"\"\"",
        "line\nbreak\r\nand\ttab\u0085\u2028\u2029end",
        "\u0001\u0007\u001b control \u007f",
        "\u202Ereversed\u202C \u2066isolate\u2069 \uFEFFbom \u200Bzero",
        "emoji 😀 and 𝒳, combining e\u0301, Ελληνικά, 漢字, ไทย",
        "\\u0041 \\n \\\" trailing backslash \\",
        "#if false\n#pragma warning disable\n#error no",
        "' \u2019 ` ~ % ^ | \u00A0 \u00AD",
        "\uE000 private \uFFFE \uFFFF nonchar \u0378 unassigned",
        "class",
        " leading and trailing ",
    ];

    public static TheoryData<string> Texts => [.. Hostile];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_that_looks_like_code_stays_a_text(string text) => CheckEveryField(text);

    [Fact]
    public void Any_text_stays_the_same_text()
    {
        var texts = ArbMap.Default.ArbFor<string>().Generator.Where(text => text is not null && !string.IsNullOrWhiteSpace(text));
        var mixed =
            Gen.ListOf(Gen.OneOf(texts, Gen.Elements(Hostile))).Where(parts => parts.Count > 0).Select(parts => string.Concat(parts));
        Prop.ForAll(Arb.From(mixed), text => CheckEveryField(text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20260101UL, 7UL));
    }

    private static void CheckEveryField(string text)
    {
        // What no text of FHIR or C# could be is refused by its own rule, and tested there.
        text = WithoutLoneSurrogates(text);
        if (string.IsNullOrWhiteSpace(text))
            return;

        var quoted = Quote(text);
        var template = Quote(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        var spec = $$"""
            format: bars-errors/1
            title: {{quoted}}
            standard: { name: {{quoted}}, core: {{quoted}} }
            codes:
              - { code: REC_HOSTILE, status: 400, display: {{quoted}} }
            scenarios:
              - { name: Plain, status: 400, code: REC_HOSTILE, issue: value, text: {{quoted}}, note: {{quoted}}, source: {{quoted}}, endpoint: [{{quoted}}] }
              - { name: Worded, status: 400, code: REC_HOSTILE, issue: value, text: {{quoted}}, diagnostics: {{template}} }
              - { name: Filled, status: 400, code: REC_HOSTILE, issue: value, text: a, diagnostics: {{template[..^1]}}{first}{class}" }
            statuses:
              - { status: 500, title: {{quoted}}, cause: {{quoted}}, steps: [{{quoted}}], fix: [{{quoted}}], retry: never }
            """;
        var project = GeneratorHarness.RunClean(Consumer.Create(spec) with
        {
            Properties = [("BarsErrorGenPresets", "none"), ("BarsErrorGenVisibility", "public")],
        });
        var assembly = project.Load();

        var info = Property(Static(assembly.GetType("Receiver.BarsErrors")!, "All"), "Item", 0);
        foreach (var name in new[] { "Text", "Note", "Source", "Display" })
            Assert.Equal(text, Property(info, name));
        Assert.Equal(text, Property(Property(info, "Endpoints"), "Item", 0));
        Assert.Equal(text, Property(Create(assembly, "Worded", [null]), "Diagnostics"));
        Assert.Equal(text + "1" + "2", Property(Create(assembly, "Filled", ["1", "2"]), "Diagnostics"));
        var status = assembly.GetType("Receiver.BarsStatuses")!.GetMethod("Describe")!.Invoke(null, [500])!;
        foreach (var name in new[] { "Title", "Cause" })
            Assert.Equal(text, Property(status, name));
        Assert.Equal(text, Property(Property(status, "Steps"), "Item", 0));
    }

    private static object Create(Assembly assembly, string factory, object?[] arguments) =>
        assembly.GetType("Receiver.BarsErrors")!.GetMethod(factory)!.Invoke(null, arguments)!;

    private static object Property(object instance, string name, params object[] index) =>
        instance.GetType().GetProperty(name)!.GetValue(instance, index)!;

    private static object Static(Type type, string name) => type.GetProperty(name)!.GetValue(null)!;

    /// <summary>The text as a YAML scalar in double quotes, everything but plain ASCII escaped.</summary>
    private static string Quote(string text)
    {
        var result = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and <= '~' and not '"' and not '\\')
            {
                result.Append(text[i]);
            }
            else if (char.IsHighSurrogate(text[i]))
            {
                result
                    .Append("\\U")
                    .Append(char.ConvertToUtf32(text[i], text[++i]).ToString("X8", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                result.Append("\\u").Append(((int)text[i]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return result.Append('"').ToString();
    }

    private static string WithoutLoneSurrogates(string text)
    {
        var result = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar)
                result.Append(rune.ToString());
        }

        return result.ToString();
    }
}
