using System.Text;
using BaRS.ErrorGen.Tool.Catalogue;

namespace BaRS.ErrorGen.Tool.Tests.Catalogue;

/// <summary>The addresses of scenarios, which must be folders on every system.</summary>
public sealed class PageNamesTests
{
    [Theory]
    [InlineData("RecConflictDuplicate")]
    [InlineData("Größe")]
    [InlineData("_")]
    public void A_name_is_its_address(string name) => Assert.Equal(name, new PageNames().Add(name));

    [Fact]
    public void Names_that_differ_in_letter_case_alone_get_folders_of_their_own()
    {
        var names = new PageNames();
        Assert.Equal("Timeout", names.Add("Timeout"));
        Assert.Matches("^TIMEOUT-[0-9a-f]{8}$", names.Add("TIMEOUT"));
        Assert.Matches("^timeout-[0-9a-f]{8}$", names.Add("timeout"));
    }

    [Theory]
    [InlineData("Con")]
    [InlineData("NUL")]
    [InlineData("Com1")]
    public void Devices_of_Windows_are_no_folders(string name) => Assert.Matches($"^{name}-[0-9a-f]{{8}}$", new PageNames().Add(name));

    [Fact]
    public void Long_names_are_shortened_to_what_file_systems_take_and_stay_apart()
    {
        var names = new PageNames();
        var first = names.Add(new string('界', 199) + "一");
        var second = names.Add(new string('界', 199) + "二");
        Assert.NotEqual(first, second);
        Assert.All([first, second], name => Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 200));
        Assert.Equal(200, names.Add(new string('a', 200)).Length);
    }
}
