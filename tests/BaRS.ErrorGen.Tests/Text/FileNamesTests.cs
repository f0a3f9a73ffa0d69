using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Tests.Text;

public sealed class FileNamesTests
{
    [Fact]
    public void A_file_is_named_without_its_folder() => Check(["/p/a.yaml", "/p/x/b.yaml"], ["a.yaml", "b.yaml"]);

    [Fact]
    public void Files_of_one_name_are_named_with_the_folders_that_tell_them_apart() =>
        Check(
            ["/p/x/a.yaml", "/p/y/a.yaml", "/p/one/z/a.yaml", "/p/two/z/a.yaml", "/p/b.yaml"],
            ["x/a.yaml", "y/a.yaml", "one/z/a.yaml", "two/z/a.yaml", "b.yaml"]);

    [Fact]
    public void A_file_beside_the_folder_of_another_is_named_with_its_own_folder() =>
        Check([@"C:\p\a.yaml", @"C:\p\bin\a.yaml"], ["p/a.yaml", "bin/a.yaml"]);

    [Fact]
    public void A_path_that_another_ends_with_is_named_whole() => Check(["a.yaml", "p/a.yaml"], ["a.yaml", "p/a.yaml"]);

    [Fact]
    public void Names_differ_only_by_letter_case() => Check(["/p/x/A.yaml", "/p/y/a.yaml"], ["A.yaml", "a.yaml"]);

    private static void Check(string[] paths, string[] names) => Assert.Equal(names, FileNames.Create(paths));
}
