using Xunit;
using Xunit.Sdk;

namespace BaRS.ErrorGen.Samples.Tests.Stores;

/// <summary>A test of a store. In a class with <see cref="NeedsPostgresAttribute"/>, it is skipped without PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("BaRS.ErrorGen.Samples.Tests.Stores.StoreFactDiscoverer", "BaRS.ErrorGen.Samples.Tests")]
public sealed class StoreFactAttribute : FactAttribute;

/// <summary>The tests of this class need PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : Attribute;
