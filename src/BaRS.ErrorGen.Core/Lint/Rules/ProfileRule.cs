using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>BARS3003: a <c>meta.profile</c> without the spec's profile. None at all is no defect: FHIR asks for none.</summary>
internal sealed class ProfileRule : IOutcomeRule
{
    private static readonly RuleDescriptor NotAList = Wrong("'meta.profile' must be a list, not {0}. Use [\"{1}\"].");
    private static readonly RuleDescriptor NotAString = Wrong("The profile must be a string, not {0}. Use '{1}'.");
    private static readonly RuleDescriptor AlikeProfile = Wrong("'{0}' is not the profile of the spec in force: {1}. Use '{2}'.");
    private static readonly RuleDescriptor OtherProfile = Wrong("'{0}' is not the profile of the spec in force. Use '{1}'.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [NotAList, NotAString, AlikeProfile, OtherProfile];

    public void Check(OutcomeContext context)
    {
        var right = context.Known.Profile;
        if (context.Outcome.Meta?["profile"] is not { } profiles)
            return;
        if (profiles is not JsonArray list)
        {
            context.Report(NotAList, profiles, () => [profiles.Kind, right]);
            return;
        }

        // Others beside it are allowed: a resource may conform to several.
        if (list.Items.Count == 0 || list.Items.Any(item => item is JsonString { Value: var url } && WithoutVersion(url) == right))
            return;
        var first = list.Items[0];
        if (first is not JsonString { Value: var wrong })
            context.Report(NotAString, first, () => [first.Kind, Quotation.ShortenRight(right)]);
        else if (WhatIsWrong(wrong, right) is { } reason)
            context.Report(AlikeProfile, first, () => [Quotation.Shorten(wrong), reason, Quotation.ShortenRight(right)]);
        else
            context.Report(OtherProfile, first, () => [Quotation.Shorten(wrong), Quotation.ShortenRight(right)]);
    }

    /// <summary>A canonical URL may carry a version behind '|'.</summary>
    private static string WithoutVersion(string url) => url.IndexOf('|') is >= 0 and var bar ? url.Substring(0, bar) : url;

    private static string? WhatIsWrong(string url, string right)
    {
        if (string.Equals(WithoutVersion(url), right, StringComparison.OrdinalIgnoreCase))
            return "the letter case differs";
        return url.IndexOf("simplifier.net", StringComparison.OrdinalIgnoreCase) >= 0 ? "it is a web page about the profile" : null;
    }

    private static RuleDescriptor Wrong(string messageFormat) =>
        ExampleRule.Warning(RuleIds.WrongSystemOrProfile, SystemRule.Title, messageFormat);
}
