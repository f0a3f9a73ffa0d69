using BaRS.ErrorGen.Baseline;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Lint;
using BaRS.ErrorGen.Validation;

namespace BaRS.ErrorGen.Rules;

/// <summary>All rules on files, for tools that list or explain them.</summary>
internal static class AllRules
{
    /// <summary>One descriptor per message, by id. A rule that several readers share is there once.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors =>
    [
        .. SpecRules.Descriptors
            .Concat(BaselineRules.Descriptors)
            .Concat(OutcomeLint.Descriptors)
            .Distinct()
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];
}
