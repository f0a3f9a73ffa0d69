using BaRS.ErrorGen.Tests.Support;
using Receiver;

namespace BaRS.ErrorGen.GeneratedCode.Tests;

/// <summary>Hands every outcome to the FHIR R4 validator in tests/fhir-validator, which .ci/run starts where npm is present.</summary>
public sealed class FhirValidationTests
{
    [Fact]
    public void Every_outcome_is_written_for_the_FHIR_validator()
    {
        var folder = Repository.GetPath("artifacts", "outcomes");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(folder, "*.json"))
            File.Delete(file);

        foreach (var info in BarsErrors.All)
        {
            Write(folder, info.Name, BarsOperationOutcome.Create(BarsError.Create(info.Scenario)));
            Write(folder, info.Name + "-hostile", BarsOperationOutcome.Create(
                BarsError.Create(info.Scenario, "\u0000 \" \\ \r\n\t \uD83D é😀 <b>"),
                BarsErrors.RecTimeout()));
        }

        Assert.Equal(2 * BarsErrors.All.Count, Directory.GetFiles(folder, "*.json").Length);
    }

    private static void Write(string folder, string name, BarsOperationOutcome outcome)
    {
        outcome.Id = name.Length <= 64 ? name : null;
        using var stream = File.Create(Path.Combine(folder, name + ".json"));
        outcome.WriteTo(stream);
    }
}
