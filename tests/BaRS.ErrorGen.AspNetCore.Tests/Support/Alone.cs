namespace BaRS.ErrorGen.AspNetCore.Tests.Support;

/// <summary>Tests that run when no others do.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
