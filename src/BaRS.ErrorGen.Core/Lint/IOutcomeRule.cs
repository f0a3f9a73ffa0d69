using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Lint;

/// <summary>A rule on OperationOutcomes. One class per rule; what one has reported, another does not report again.</summary>
internal interface IOutcomeRule
{
    /// <summary>All that the rule reports.</summary>
    IReadOnlyList<RuleDescriptor> Descriptors { get; }

    void Check(OutcomeContext context);
}
