using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Validation;

/// <summary>
/// One rule of the spec format: looks at a document and reports. Rules of one phase do not depend on one another or on
/// their order.
/// </summary>
internal interface ISpecRule
{
    /// <summary>All that the rule reports.</summary>
    IReadOnlyList<RuleDescriptor> Descriptors { get; }

    void Check(RuleContext context);
}
