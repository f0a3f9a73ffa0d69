using BaRS.ErrorGen.CodeFixes.Tests.Support;

namespace BaRS.ErrorGen.CodeFixes.Tests.Values;

/// <summary>BARS2002, BARS2003, BARS2005 and BARS2008: the right value in the place of the wrong one.</summary>
public sealed class CorrectValueFixTests
{
    [Theory]
    [InlineData(
        "BARS2002",
        "new { severity = \"error\", code = {|BARS2002:\"too costly\"|} }",
        "new { severity = \"error\", code = BarsIssueCodes.TooCostly }")]
    [InlineData(
        "BARS2003",
        "new CodeableConcept(BarsErrorCodes.System, {|BARS2003:\"REC_BAD_REQEST\"|})",
        "new CodeableConcept(BarsErrorCodes.System, BarsErrorCodes.RecBadRequest)")]
    [InlineData(
        "BARS2005",
        "new Coding(BarsErrorCodes.System, {|BARS2005:BarsErrorCodes.SendBadRequest|})",
        "new Coding(BarsErrorCodes.System, BarsErrorCodes.RecBadRequest)")]
    [InlineData(
        "BARS2008",
        "new Coding({|BARS2008:\"https://fhir.nhs.uk/Codesystem/http-error-codes\"|}, \"REC_BAD_REQUEST\")",
        "new Coding(BarsErrorCodes.System, \"REC_BAD_REQUEST\")")]
    public async Task The_generated_constant_takes_the_place_of_the_value(string id, string wrong, string right) =>
        await FixVerifier.CheckAsync(id, CreateFile($"public object A() => {wrong};"), CreateFile($"public object A() => {right};"));

    [Theory]
    [InlineData(
        "BARS2002",
        "new { severity = \"error\", code = {|BARS2002:\"too costly\"|} }",
        "new { severity = \"error\", code = BarsIssueCodes.TooCostly }")]
    [InlineData(
        "BARS2003",
        "new CodeableConcept(BarsErrorCodes.System, {|BARS2003:\"REC_BAD_REQEST\"|})",
        "new CodeableConcept(BarsErrorCodes.System, BarsErrorCodes.RecBadRequest)")]
    public async Task An_editor_fixes_all_of_a_document_a_project_and_a_solution(string id, string wrong, string right) =>
        await FixVerifier.CheckAllAsync(
            id,
            CreateFile($"public object A() => {wrong}; public object B() => {wrong};"),
            CreateFile($"public object A() => {right}; public object B() => {right};"));

    [Fact]
    public async Task A_constant_stays_a_constant() =>
        await FixVerifier.CheckAsync(
            "BARS2003",
            CreateFile("public const string A = {|BARS2003:\"REC_BAD_REQEST\"|};"),
            CreateFile("public const string A = BarsErrorCodes.RecBadRequest;"));

    [Fact]
    public async Task Where_the_generated_type_is_hidden_by_another_it_is_named_in_full() =>
        await FixVerifier.CheckAsync(
            "BARS2003",
            CreateFile("public const string A = {|BARS2003:\"REC_BAD_REQEST\"|}; private class BarsErrorCodes { }"),
            CreateFile("public const string A = Receiver.BarsErrorCodes.RecBadRequest; private class BarsErrorCodes { }"));

    [Fact]
    public async Task A_code_without_a_right_one_near_is_left_to_the_person() =>
        await FixVerifier.CheckNoneAsync(
            "BARS2003",
            CreateFile("public object A() => new CodeableConcept(BarsErrorCodes.System, {|BARS2003:\"REC_PAUSED_VIDEO\"|});"));

    [Fact]
    public async Task A_tool_fixes_each_finding_of_an_id_whatever_its_value() =>
        Assert.Equal(
            [CreateFile("public object A() => new { severity = \"error\", code = BarsIssueCodes.TooCostly }; public object B() => new { severity = \"error\", code = BarsIssueCodes.NotFound };")],
            await FixVerifier.FormatAsync("BARS2002", [CreateFile("public object A() => new { severity = \"error\", code = \"too costly\" }; public object B() => new { severity = \"error\", code = \"notfound\" };")]));

    [Theory]
    [InlineData("switch (code) { case \"REC_CONFLICT\": case Slip: return 1; default: return 0; }")]
    [InlineData("return code switch { \"REC_CONFLICT\" => 1, Slip => 1, _ => 0 };")]
    public async Task A_constant_that_would_be_a_label_twice_is_left_to_the_person(string body) =>
        await FixVerifier.CheckNoneAsync(
            "BARS2003",
            CreateFile($$"""private const string Slip = {|BARS2003:"REC_CONFLCT"|}; public int A(string code) { {{body}} }"""));

    [Fact]
    public async Task A_constant_that_is_a_label_once_is_fixed() =>
        await FixVerifier.CheckAsync(
            "BARS2003",
            CreateFile("private const string Slip = {|BARS2003:\"REC_CONFLCT\"|}; public int A(string code) { switch (code) { case Slip: return 1; default: return 0; } }"),
            CreateFile(
                "private const string Slip = BarsErrorCodes.RecConflict; public int A(string code) { switch (code) { case Slip: return 1; "
                    + "default: return 0; } }"));

    [Fact]
    public async Task Where_another_project_of_the_file_has_no_generated_code_the_value_is_written_out()
    {
        using var fixture = FixProject.Create([CreateFile("public const string A = \"REC_BAD_REQEST\";")], spec: null, properties: [])
            .LinkedWhereNothingIsGenerated();
        var (_, text) = Assert.Single(await FixVerifier.OffersAsync("BARS2003", fixture));
        Assert.Equal(CreateFile("public const string A = \"REC_BAD_REQUEST\";"), text);
    }

    [Fact]
    public async Task In_a_file_from_outside_the_project_the_value_is_written_out()
    {
        using var fixture = FixProject.CreateWithFileOutside(CreateFile("public const string A = \"REC_BAD_REQEST\";"));
        var (_, text) = Assert.Single(await FixVerifier.OffersAsync("BARS2003", fixture));
        Assert.Equal(CreateFile("public const string A = \"REC_BAD_REQUEST\";"), text);
    }

    private static string CreateFile(string members) => $"namespace Receiver;\n\npublic class Answers {{ {members} }}\n";
}
