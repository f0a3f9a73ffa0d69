namespace BaRS.ErrorGen.Pipeline;

/// <summary>Names of the pipeline's steps, by which tests ask what ran again.</summary>
internal static class TrackingNames
{
    public const string Facts = nameof(Facts);
    public const string Options = nameof(Options);
    public const string Target = nameof(Target);
    public const string SpecFiles = nameof(SpecFiles);
    public const string Compiled = nameof(Compiled);
    public const string Specification = nameof(Specification);
    public const string Messages = nameof(Messages);
    public const string Sources = nameof(Sources);
    public const string Baseline = nameof(Baseline);
}
