namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>
/// What a BARS2010 gives its code fix. The fix is in an assembly of its own, which has this file too: the two agree by
/// these names, and everything is decided here.
/// </summary>
internal static class FactoryProperties
{
    /// <summary>The namespace of the generated code.</summary>
    public const string Namespace = "BarsNamespace";

    /// <summary>The factories that make the same outcome and take its diagnostics, joined by commas. None: nothing to offer.</summary>
    public const string Factories = "BarsFactories";

    /// <summary>The factory's argument, as C#; left out where the outcome has no diagnostics.</summary>
    public const string Diagnostics = "BarsDiagnostics";

    /// <summary>The status of the response around the outcome; left out where it is not known.</summary>
    public const string Status = "BarsStatus";

    /// <summary>What can be replaced, best first, each as <c>start,length,form</c>, joined by semicolons.</summary>
    public const string Replacements = "BarsReplacements";
}

/// <summary>What stands where the outcome stood.</summary>
internal enum OutcomeForm
{
    /// <summary>A string of JSON.</summary>
    Json,

    /// <summary>A node of System.Text.Json.</summary>
    JsonNode,

    /// <summary>An OperationOutcome of Firely's SDK.</summary>
    Fhir,

    /// <summary>A whole response of MVC.</summary>
    MvcResponse,

    /// <summary>A whole response of minimal APIs.</summary>
    MinimalResponse,
}
