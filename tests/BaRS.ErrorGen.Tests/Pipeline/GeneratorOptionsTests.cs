using System.Globalization;
using BaRS.ErrorGen.Pipeline;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Pipeline;

/// <summary>The MSBuild properties: what they do, and what is said of a value that makes no sense.</summary>
public sealed class GeneratorOptionsTests
{
    [Theory]
    [InlineData("BarsErrorGenRole", "reciever", "Did you mean 'receiver'?")]
    [InlineData("BarsErrorGenRole", "receiver+sendr", "'sendr' is not a valid value for BarsErrorGenRole. Did you mean 'sender'?")]
    [InlineData("BarsErrorGenRole", "receiver,sender", "Valid values: receiver, sender, api, all. Join several with '+'.")]
    [InlineData("BarsErrorGenRole", "receiver+", "'' is not a valid value")]
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

    [Theory]
    [InlineData("C%23Receiver", "C_Receiver")]
    [InlineData("Acme%3BBooking", "Acme_Booking")]
    [InlineData("%0A%20%20Acme.Receiver%0A", "Acme.Receiver")]
    [InlineData("100%25", "_100_")]
    public void The_escaped_copy_of_the_root_namespace_is_used_where_the_compiler_cuts_off_the_property(string escaped, string expected) =>
        GeneratorHarness.RunCompiles(
            new Consumer { Properties = [("RootNamespace", "Cut.Off"), ("BarsErrorGenEscapedRootNamespace", escaped)] },
            expected);

    [Fact]
    public void A_root_namespace_of_blanks_is_none() =>
        GeneratorHarness.RunCompiles(
            new Consumer { AssemblyName = "My-Assembly", Properties = [("RootNamespace", ""), ("BarsErrorGenEscapedRootNamespace", "%0A%20")] },
            "My_Assembly");

    [Fact]
    public void The_files_of_a_project_below_a_folder_with_a_number_sign_keep_their_order()
    {
        // From /c#, the other file is "../d.bars.yaml" and comes first. From /c, "../c#/a.bars.yaml" would.
        var project = GeneratorHarness.Run(new Consumer
        {
            Specs = [Spec("/c#/a.bars.yaml", "urn:a"), Spec("/d.bars.yaml", "urn:d")],
            Properties = [("ProjectDir", "/c"), ("BarsErrorGenEscapedProjectDir", "%2Fc%23%2F")],
        });
        Assert.Contains("/c#/a.bars.yaml", Assert.Single(project.Result.Diagnostics).Location.GetLineSpan().Path);

        static SpecText Spec(string path, string system) => new(path, $"format: bars-errors/1\noutcome: {{ system: '{system}' }}\n");
    }

    [Fact]
    public void A_type_of_the_project_s_own_that_is_called_like_a_framework_type_changes_nothing() =>
        GeneratorHarness.RunClean(new Consumer { Sources = ["namespace System.Buffers { class IBufferWriter<T> { } } namespace Receiver { class Span<T> { } class String { } class Array { } class System { } }"] });
}
