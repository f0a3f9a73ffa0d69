using System.Text.Json.Serialization;

namespace BaRS.ErrorGen.Benchmarks.Outcomes;

/// <summary>The outcome as classes for source-generated System.Text.Json.</summary>
internal sealed record OutcomeClass(string ResourceType, MetaClass Meta, IssueClass[] Issue)
{
    public static OutcomeClass From(BarsError error) => new(
        "OperationOutcome",
        new MetaClass([OutcomeValues.Profile]),
        [
            new IssueClass(
                error.Severity,
                error.IssueCode,
                new DetailsClass([new CodingClass(BarsErrorCodes.System, error.Code, error.Display)]),
                error.Diagnostics),
        ]);
}

internal sealed record MetaClass(string[] Profile);

internal sealed record IssueClass(string Severity, string Code, DetailsClass Details, string Diagnostics);

internal sealed record DetailsClass(CodingClass[] Coding);

internal sealed record CodingClass(string System, string Code, string Display);

/// <summary>Source-generated, on the fast path: serialisation alone, without metadata.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(OutcomeClass))]
internal sealed partial class OutcomeContext : JsonSerializerContext;
