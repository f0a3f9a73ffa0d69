namespace BaRS.ErrorGen.Analyzers.CSharp.Outcomes;

/// <summary>One rule on what goes into an OperationOutcome. The shapes of code that make one are recognised once for all of them.</summary>
internal interface IOutcomePartRule
{
    OutcomePartKind Kind { get; }

    void Examine(OutcomePart part, CodeContext context);
}
