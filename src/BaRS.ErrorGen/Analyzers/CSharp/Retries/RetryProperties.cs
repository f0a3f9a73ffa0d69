namespace BaRS.ErrorGen.Analyzers.CSharp.Retries;

/// <summary>What a BARS2006 tells its code fix, which has this file too. Without them there is nothing to offer.</summary>
internal static class RetryProperties
{
    /// <summary>The namespace of the generated code.</summary>
    public const string Namespace = "BarsNamespace";

    /// <summary>The condition on the status, as <c>start,length</c>.</summary>
    public const string Condition = "BarsCondition";

    /// <summary>The status that it asks for, as C# of type int.</summary>
    public const string Status = "BarsStatus";

    /// <summary>What must hold before the status can be asked for, as C#; left out where there always is a response.</summary>
    public const string Guard = "BarsGuard";
}
