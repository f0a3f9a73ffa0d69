using System.Collections.Immutable;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Tests.Emit.LibraryCode;

/// <summary>The code for senders: who gets it, and that it compiles there without a warning.</summary>
public sealed class LibraryOfSendersTests
{
    private const string Reader = "BarsHttp.g.cs";
    private const string Handler = "BarsRetryHandler.g.cs";
    private const string Factory = "BarsHttpClientBuilderExtensions.g.cs";
    private const string Polly = "BarsResilience.g.cs";
    private const string Standard = "BarsHttpResilience.g.cs";
    private const string Firely = "BarsFhir.g.cs";

    private static readonly string[] All = [Reader, Handler, Factory, Polly, Standard, Firely];

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "internal", true)]
    [InlineData(LanguageVersion.CSharp7_3, "public", false)]
    [InlineData(LanguageVersion.CSharp10, "public", true)]
    [InlineData(LanguageVersion.CSharp12, "internal", false)]
    [InlineData(LanguageVersion.Latest, "public", true)]
    public void It_compiles_in_each_language_version_and_before_NET_8(LanguageVersion language, string visibility, bool isNet80)
    {
        var project = GeneratorHarness.RunClean(Sender("sender") with
        {
            Language = language,
            Symbols = isNet80 ? ["NET8_0_OR_GREATER"] : [],
            Properties = [("BarsErrorGenRole", "sender"), ("BarsErrorGenVisibility", visibility)],
        });
        Assert.Equal(All, Found(project));
        Assert.Equal(isNet80, project["BarsRetryOptions"].Contains("global::System.TimeProvider", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sender", true)]
    [InlineData("all", true)]
    [InlineData("receiver", false)]
    [InlineData("api", false)]
    public void Who_sends_messages_gets_it_and_everybody_gets_Firelys(string role, bool gets) =>
        Assert.Equal(gets ? All : [Firely], Found(GeneratorHarness.RunClean(Sender(role))));

    [Theory]
    [InlineData("Polly", new[] { Reader, Handler, Factory, Firely })]
    [InlineData("Hl7.Fhir", new[] { Reader, Handler, Factory, Polly, Standard })]
    [InlineData("Microsoft.Extensions.Http.Resilience", new[] { Reader, Handler, Factory, Polly, Firely })]
    [InlineData("System.Text.Json", new[] { Firely })]
    [InlineData("System.Net.Http.dll", new[] { Firely })]
    public void A_project_without_a_library_gets_nothing_that_needs_it(string without, string[] files) =>
        Assert.Equal(files, Found(GeneratorHarness.RunClean(Sender("sender") with { References = Without(without) })));

    [Fact]
    public void A_project_without_any_of_the_libraries_gets_what_HttpClient_alone_needs() =>
        Assert.Equal([Reader, Handler], Found(GeneratorHarness.RunClean(Sender("sender") with { References = CodeReferences.Net })));

    [Theory]
    [InlineData("none")]
    [InlineData("nhs-5xx")]
    public void It_compiles_with_presets_that_have_little(string preset) =>
        Assert.Equal(All, Found(GeneratorHarness.RunClean(Sender("sender") with
        {
            Properties = [("BarsErrorGenRole", "sender"), ("BarsErrorGenPresets", preset)],
        })));

    private static Consumer Sender(string role) => Consumer.WebApp with { Properties = [("BarsErrorGenRole", role)] };

    private static ImmutableArray<MetadataReference> Without(string name) =>
        [.. CodeReferences.All.Where(reference => !Path.GetFileName(reference.Display!).StartsWith(name, StringComparison.Ordinal))];

    private static IEnumerable<string> Found(GeneratedProject project)
    {
        var names = project.Result.GeneratedSources.Select(source => source.HintName).ToHashSet();
        return All.Where(names.Contains);
    }
}
