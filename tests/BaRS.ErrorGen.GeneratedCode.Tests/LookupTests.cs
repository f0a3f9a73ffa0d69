using Receiver;

namespace BaRS.ErrorGen.GeneratedCode.Tests;

/// <summary>Finding scenarios, statuses and codes.</summary>
public sealed class LookupTests
{
    [Fact]
    public void All_has_every_scenario_in_the_order_of_the_spec()
    {
        Assert.Equal(
            Enum.GetValues<BarsScenario>().Where(scenario => scenario != BarsScenario.None),
            BarsErrors.All.Select(info => info.Scenario));
        Assert.Equal(21, BarsErrors.All.Count);
        Assert.Equal(0, (int)BarsScenario.None);
        Assert.All(BarsErrors.All, info => Assert.Equal(info.Scenario.ToString(), info.Name));
    }

    [Fact]
    public void Describe_gives_one_and_the_same_description()
    {
        Assert.Same(BarsErrors.Describe(BarsScenario.RecTimeout), BarsErrors.RecTimeout().Info);
        Assert.Throws<ArgumentOutOfRangeException>(() => BarsErrors.Describe(BarsScenario.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => BarsErrors.Describe((BarsScenario)9999));
        Assert.Throws<ArgumentOutOfRangeException>(() => BarsErrors.Describe((BarsScenario)(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BarsError.Create(BarsScenario.None));
    }

    [Fact]
    public void TryFind_finds_every_combination_the_first_in_spec_order_where_several_share_it()
    {
        foreach (var info in BarsErrors.All)
        {
            Assert.True(BarsErrors.TryFind(info.StatusCode, info.Code, info.IssueCode, out var scenario));
            Assert.Equal(
                BarsErrors.All.First(other =>
                    (other.StatusCode, other.Code, other.IssueCode) == (info.StatusCode, info.Code, info.IssueCode)).Scenario,
                scenario);
        }

        Assert.True(BarsErrors.TryFind(400, "PROXY_BAD_REQUEST", "structure", out var shared));
        Assert.Equal(BarsScenario.ProxyBadRequestStructureBase64, shared);
    }

    [Theory]
    [InlineData(408, "REC_TIMEOUT", "timeout")]
    [InlineData(409, "REC_TIMEOUT", "transient")]
    [InlineData(409, "REC_TIMEOUT", null)]
    [InlineData(409, null, "timeout")]
    [InlineData(0, "", "")]
    public void TryFind_finds_nothing_else(int status, string? code, string? issue)
    {
        Assert.False(BarsErrors.TryFind(status, code, issue, out var scenario));
        Assert.Equal(BarsScenario.None, scenario);
    }

    [Fact]
    public void TryFind_finds_every_scenario_by_its_name_and_nothing_else()
    {
        foreach (var info in BarsErrors.All)
        {
            Assert.True(BarsErrors.TryFind(info.Name, out var scenario));
            Assert.Equal(info.Scenario, scenario);
        }

        foreach (var name in new[] { "None", "3", "rectimeout", "", null })
            Assert.False(BarsErrors.TryFind(name, out _));
    }

    [Fact]
    public void Statuses_have_their_support_text()
    {
        Assert.Equal(
            ["NOT_IMPLEMENTED", "GATEWAY_TIMEOUT", "TOO_EARLY"],
            new[] { 501, 504, 425 }.Select(status => BarsStatuses.Describe(status)!.Title));
        Assert.Equal(3, BarsStatuses.Describe(500)!.Steps.Count);
        Assert.Equal(2, BarsStatuses.Describe(500)!.Fix.Count);
        Assert.Same(BarsStatuses.Describe(503), BarsStatuses.Describe(503));
        Assert.Null(BarsStatuses.Describe(404));
    }

    [Fact]
    public void The_constants_are_the_codes()
    {
        Assert.Equal("https://fhir.nhs.uk/CodeSystem/http-error-codes", BarsErrorCodes.System);
        Assert.Equal("REC_BAD_REQUEST", BarsErrorCodes.RecBadRequest);
        Assert.Equal("not-supported", BarsIssueCodes.NotSupported);
        Assert.Equal(48 + 1, typeof(BarsErrorCodes).GetFields().Length);
        Assert.Equal(31, typeof(BarsIssueCodes).GetFields().Length);
    }

    [Fact]
    public void Origins_combine() =>
        Assert.Equal(BarsOrigin.Receiver | BarsOrigin.ApiInjected, BarsErrors.Describe(BarsScenario.RecServerErrorTransient).Origin);

    [Fact]
    public void Threads_that_ask_at_once_get_descriptions_that_are_complete() =>
        Parallel.For(0, 1000, i => Assert.Equal(21, BarsErrors.All.Count(info => info.Name.Length > 0 && info.Retry is not null)));
}
