using System.Globalization;
using BaRS.ErrorGen.Pipeline;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Pipeline;

/// <summary>The MSBuild properties: what they do, and what is said of a value that makes no sense.</summary>
public sealed class GeneratorOptionsTests
{
    [Theory]
    [InlineData("BarsErrorGenRole", "reciever", "Did you mean 'receiver'?")]
    [InlineData("BarsErrorGenVisibility", "pubic", "Did you mean 'public'?")]
    [InlineData("BarsErrorGenPresets", "bars-core-1.0", "Did you mean 'bars-core-1.0.0'?")]
    [InlineData("BarsErrorGenPresets", "bars-core-1.0.0,nhs-5xx", "Join several with '+'")]
    [InlineData("BarsErrorGenNamespace", "My-Receiver", "Did you mean 'My_Receiver'?")]
    [InlineData("BarsErrorGenNamespace", "@@Foo", "is not a valid value")]
    public void A_bad_value_is_BARS9001_and_the_default_is_used(string property, string value, string message)
    {
        var project = GeneratorHarness.Run(new Consumer { Properties = [(property, value)] });
        var diagnostic = Assert.Single(project.Result.Diagnostics);
        Assert.Equal("BARS9001", diagnostic.Id);
        Assert.Contains(property, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Contains(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(129, project.ScenarioNames.Count);
        project.CheckCompiles();
    }

    [Theory]
    [InlineData("My-Receiver", "My_Receiver")]
    [InlineData("Trust.Booking Service", "Trust.Booking_Service")]
    [InlineData("1st.Receiver", "_1st.Receiver")]
    [InlineData("a.class.b", "a.@class.b")]
    [InlineData("..", "BarsErrorGen")]
    [InlineData("", "BarsErrorGen")]
    public void A_namespace_is_made_of_the_project_s_name(string name, string expected) =>
        Assert.Equal(expected, RootNamespace.From(name));

    [Fact]
    public void A_namespace_of_keywords_compiles() =>
        GeneratorHarness.RunCompiles(new Consumer { Properties = [("BarsErrorGenNamespace", "@class.@event")] }, "@class.@event");

    [Fact]
    public void Without_a_root_namespace_the_assembly_s_name_decides() =>
        GeneratorHarness.RunCompiles(new Consumer { AssemblyName = "My-Assembly", Properties = [("RootNamespace", "")] }, "My_Assembly");

    [Fact]
    public void A_type_of_the_project_s_own_that_is_called_like_a_framework_type_changes_nothing() =>
        GeneratorHarness.RunClean(new Consumer { Sources = ["namespace System.Buffers { class IBufferWriter<T> { } } namespace Receiver { class Span<T> { } class String { } class Array { } class System { } }"] });
}
