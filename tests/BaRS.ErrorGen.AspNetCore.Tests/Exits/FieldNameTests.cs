using BaRS.ErrorGen.AspNetCore.Tests.Support;

namespace BaRS.ErrorGen.AspNetCore.Tests.Exits;

/// <summary>The names of invalid fields, which can hold what was sent: the keys of a dictionary stand in them.</summary>
public sealed class FieldNameTests
{
    [Theory]
    [InlineData("Not valid: patient.name.", "patient.name")]
    [InlineData("Not valid: start, slots[12].end, line-1.", "$.start", "slots[12].end", "line-1")]
    [InlineData("Not valid: identifiers.", "identifiers[9434765919]", "identifiers['9434765919']", "identifiers[x]")]
    [InlineData("Not valid: a.", "a", "$.map.9434765919", "born-1980", "O'Neill", "a b", "$", "", "open[")]
    [InlineData(null, "", "9434765919")]
    [InlineData("Not valid: f0, f1, f2, f3, f4, f5, f6, f7, f8, f9.", "f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10")]
    public async Task Only_what_looks_like_the_name_of_a_field_is_told(string? diagnostics, params string[] fields)
    {
        await using var receiver = await TestReceiver.StartAsync(
            app => app.MapGet("/", () => Results.ValidationProblem(fields.ToDictionary(field => field, _ => new[] { "wrong" }))));
        using var response = await receiver.Client.GetAsync("/");
        Assert.Equal(
            diagnostics ?? "A header, a parameter or the body of the request is invalid.",
            (await Answer.ReadAsync(response)).Diagnostics);
    }
}
