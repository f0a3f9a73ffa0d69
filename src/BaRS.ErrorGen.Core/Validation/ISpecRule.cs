namespace BaRS.ErrorGen.Validation;

/// <summary>One rule of the spec format: looks at a document and reports. Rules of one phase do not depend on one another or on their order.</summary>
internal interface ISpecRule
{
    void Check(RuleContext context);
}
