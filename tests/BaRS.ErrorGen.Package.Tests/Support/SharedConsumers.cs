namespace BaRS.ErrorGen.Package.Tests.Support;

/// <summary>Every test class shares the one package and its consumers.</summary>
[CollectionDefinition(Name)]
public sealed class SharedConsumers : ICollectionFixture<ConsumerWorkspace>
{
    public const string Name = "consumers";
}
