using Xunit.Abstractions;
using Xunit.Sdk;

namespace BaRS.ErrorGen.Samples.Tests.Stores;

/// <summary>
/// Asks the class, and not the method, whether a test is skipped: the methods are those of the contract, which all stores
/// share, and an attribute knows only where it is written.
/// </summary>
public sealed class StoreFactDiscoverer(IMessageSink sink) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo factAttribute) =>
        [new TestCase(sink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)];

    /// <summary>One test.</summary>
    internal sealed class TestCase : XunitTestCase
    {
        public TestCase(IMessageSink sink, TestMethodDisplay display, TestMethodDisplayOptions displayOptions, ITestMethod method)
            : base(sink, display, displayOptions, method)
        {
        }

        [Obsolete("For the runner, which creates it before it reads it.")]
        public TestCase()
        {
        }

        protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
            TestMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgresAttribute)).Any()
                ? PostgresServer.WhyMissing
                : base.GetSkipReason(factAttribute);
    }
}
