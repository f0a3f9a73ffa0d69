namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>What a BARS2006 gives its code fix, which has this file too. Without them there is nothing to offer.</summary>
internal static class RetryProperties
{
    /// <summary>The namespace of the generated code.</summary>
    public const string Namespace = "BarsNamespace";

    /// <summary>What is to be replaced: the condition on the status, or what a library calls transient, as <c>start,length</c>.</summary>
    public const string Condition = "BarsCondition";

    /// <summary>The status that it asks for, as C# of type int.</summary>
    public const string Status = "BarsStatus";

    /// <summary>
    /// What is to stand around the call of the classifier, as C# with <see cref="Call"/> in it; left out where the call
    /// stands alone.
    /// </summary>
    public const string Around = "BarsAround";

    /// <summary>Stands for the call of the classifier.</summary>
    public const string Call = "<call>";
}
