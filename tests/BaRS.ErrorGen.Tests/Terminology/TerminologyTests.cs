using System.Globalization;
using BaRS.ErrorGen.Terminology;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Terminology;

/// <summary>The code tables inside the generator against the reference data.</summary>
public sealed class TerminologyTests
{
    [Fact]
    public void The_48_published_codes_have_the_published_status_and_display()
    {
        var published = Csv.Read(Repository.Read("spec", "reference", "http-error-codes.csv"))
            .Where(row => !row["in_published_CodeSystem"].StartsWith("NO", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(48, published.Count);
        Assert.Equal(
            published.Select(
                row => (row["code"], int.Parse(row["http_status"], CultureInfo.InvariantCulture), row["display_as_published"])),
            HttpErrorCodes.All.Select(code => (code.Code, code.Status, code.Display)));
    }

    [Fact]
    public void The_31_issue_types_of_R4_and_those_of_R5_only_have_their_class_and_display()
    {
        var types =
            Csv.Read(Repository.Read("spec", "reference", "fhir-issue-types.csv")).Where(row => row["kind"] == "IssueType").ToList();
        Assert.Equal(31, IssueTypes.R4.Count);
        foreach (var row in types)
        {
            var type = IssueTypes.Find(row["code"]);
            Assert.NotNull(type);
            Assert.Equal((row["root"], row["in_R4"] == "yes", row["display"]), (type.Root, type.IsR4, type.Display));
        }

        Assert.Equal(types.Where(row => row["in_R4"] == "yes").Select(row => row["code"]), IssueTypes.R4Codes);
    }
}
