namespace BaRS.ErrorGen.Lint;

/// <summary>A rule on OperationOutcomes. One class a rule; what one has told, another does not tell again.</summary>
internal interface IOutcomeRule
{
    void Check(OutcomeContext context);
}
