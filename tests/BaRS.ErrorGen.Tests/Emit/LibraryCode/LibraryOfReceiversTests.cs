using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Tests.Emit.LibraryCode;

/// <summary>The code for ASP.NET Core: who gets it, and that it compiles there without a warning.</summary>
public sealed class LibraryOfReceiversTests
{
    private const string Middleware = "BarsErrorsMiddleware.g.cs";

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "internal")]
    [InlineData(LanguageVersion.CSharp10, "public")]
    [InlineData(LanguageVersion.CSharp12, "internal")]
    [InlineData(LanguageVersion.Latest, "public")]
    public void It_compiles_in_a_web_app_of_each_language_version(LanguageVersion language, string visibility)
    {
        var project = GeneratorHarness.RunClean(
            Consumer.WebApp with { Language = language, Properties = [("BarsErrorGenVisibility", visibility)] });
        Assert.Contains(Middleware, HintNames(project));
    }

    [Theory]
    [InlineData("receiver", true)]
    [InlineData("api", true)]
    [InlineData("all", true)]
    [InlineData("sender+receiver", true)]
    [InlineData("sender", false)]
    public void Who_answers_requests_gets_it(string role, bool gets) =>
        Assert.Equal(
            gets,
            HintNames(GeneratorHarness.RunClean(Consumer.WebApp with { Properties = [("BarsErrorGenRole", role)] })).Contains(Middleware));

    [Fact]
    public void A_project_without_ASP_NET_Core_gets_none_of_it() =>
        Assert.Equal(
            ["BarsError.g.cs", "BarsErrorCodes.g.cs", "BarsErrors.Lookup.g.cs", "BarsErrors.g.cs"],
            HintNames(GeneratorHarness.RunClean(new Consumer { Symbols = ["NET8_0_OR_GREATER"] }))
                .Where(name => name.StartsWith("BarsError", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void A_project_for_an_older_framework_gets_none_of_it() =>
        Assert.DoesNotContain(Middleware, HintNames(GeneratorHarness.RunClean(Consumer.WebApp with { Symbols = [] })));

    [Theory]
    [InlineData("none")]
    [InlineData("nhs-5xx")]
    [InlineData("bars-core-1.0.0")]
    public void It_compiles_with_presets_that_have_few_exits_or_none(string preset) =>
        Assert.Contains(
            Middleware,
            HintNames(GeneratorHarness.RunClean(Consumer.WebApp with { Properties = [("BarsErrorGenPresets", preset)] })));

    private static IEnumerable<string> HintNames(GeneratedProject project) =>
        project.Result.GeneratedSources.Select(source => source.HintName);
}
