using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>BARS3003: a <c>meta.profile</c> without the spec's profile. None at all is no defect: FHIR asks for none.</summary>
internal sealed class ProfileRule : IOutcomeRule
{
    public void Check(OutcomeContext context)
    {
        var right = context.Known.Profile;
        if (context.Outcome.Meta?["profile"] is not { } profiles)
            return;
        if (profiles is not JsonArray list)
        {
            context.Report(RuleIds.WrongSystemOrProfile, profiles, () => $"'meta.profile' is {profiles.Kind}, not a list. Write [\"{right}\"].");
            return;
        }

        // Others beside it are allowed: a resource may conform to several.
        if (list.Items.Count == 0 || list.Items.Any(item => item is JsonString { Value: var url } && WithoutVersion(url) == right))
            return;
        var first = list.Items[0];
        context.Report(RuleIds.WrongSystemOrProfile, first, () => first is JsonString { Value: var url }
            ? $"The profile {Quotation.Of(url)} {WhatIsWrong(url, right)}. Write {Quotation.OfRight(right)}."
            : $"The profile is {first.Kind}, not a string. Write {Quotation.OfRight(right)}.");
    }

    /// <summary>A canonical URL may carry a version behind '|'.</summary>
    private static string WithoutVersion(string url) => url.IndexOf('|') is >= 0 and var bar ? url.Substring(0, bar) : url;

    private static string WhatIsWrong(string url, string right)
    {
        if (string.Equals(WithoutVersion(url), right, StringComparison.OrdinalIgnoreCase))
            return "differs from the spec's in letter case, which FHIR counts";
        return url.IndexOf("simplifier.net", StringComparison.OrdinalIgnoreCase) >= 0
            ? "is a web page about the profile, not the profile's own URL"
            : "is not the profile of the spec in force";
    }
}
