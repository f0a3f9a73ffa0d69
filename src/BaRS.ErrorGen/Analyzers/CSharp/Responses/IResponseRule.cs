namespace BaRS.ErrorGen.Analyzers.CSharp.Responses;

/// <summary>One rule on the statuses of responses. The shapes of code that answer are recognised once for all of them.</summary>
internal interface IResponseRule
{
    void Examine(ResponseStatus response, CodeContext context);
}
