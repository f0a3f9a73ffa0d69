using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace BaRS.ErrorGen.AspNetCore.Tests.OpenApi;

/// <summary>What the document of a running receiver says of its errors, whichever library writes it.</summary>
/// <remarks>The libraries want different versions of Microsoft.OpenApi, so that each has a test project of its own.</remarks>
public abstract class OpenApiContract
{
    /// <summary>Where the library serves its document.</summary>
    protected abstract string DocumentPath { get; }

    [Fact]
    public async Task Each_status_is_a_response_with_the_texts_of_the_standard()
    {
        var responses = Responses(await ReadDocumentAsync(), "/Slot");
        Assert.Equal(["200", "400", "404", "500"], responses.Select(response => response.Key).Order(StringComparer.Ordinal));
        Assert.Equal(
            BarsErrors.Describe(BarsScenario.RecBadRequestValueSlotStart).Text + " "
                + BarsErrors.Describe(BarsScenario.RecBadRequestRequiredSlotStart).Text,
            (string)responses["400"]!["description"]!);
        Assert.Equal(BarsErrors.Describe(BarsScenario.RecNotFoundSlotService).Text, (string)responses["404"]!["description"]!);
    }

    [Fact]
    public async Task Each_scenario_is_an_example_of_its_response()
    {
        var response = Responses(await ReadDocumentAsync(), "/Slot")["400"]!;
        Assert.Equal([BarsOperationOutcome.MediaType], response["content"]!.AsObject().Select(content => content.Key));
        var examples = response["content"]![BarsOperationOutcome.MediaType]!["examples"]!.AsObject();
        BarsScenario[] scenarios = [BarsScenario.RecBadRequestValueSlotStart, BarsScenario.RecBadRequestRequiredSlotStart];
        Assert.Equal(scenarios.Select(scenario => scenario.ToString()), examples.Select(example => example.Key));
        Assert.All(scenarios, scenario =>
        {
            var example = examples[scenario.ToString()]!;
            Assert.Equal(BarsErrors.Describe(scenario).Text, (string)example["summary"]!);
            var outcome = JsonNode.Parse(BarsOperationOutcome.Create(BarsError.Create(scenario)).ToJson());
            Assert.True(JsonNode.DeepEquals(outcome, example["value"]), example.ToJsonString());
        });
    }

    [Fact]
    public async Task Both_ids_are_headers_of_each_error()
    {
        var responses = Responses(await ReadDocumentAsync(), "/Slot");
        Assert.All(["400", "404", "500"], (string status) =>
        {
            var headers = responses[status]!["headers"]!.AsObject();
            Assert.Equal(["X-Request-ID", "X-Correlation-ID"], headers.Select(header => header.Key));
            Assert.All(headers, header => Assert.Equal("uuid", (string)header.Value!["schema"]!["format"]!));
        });
        Assert.Null(responses["200"]!["headers"]);
    }

    [Fact]
    public async Task The_errors_of_a_group_and_of_its_endpoint_add_up_and_stay_with_that_endpoint()
    {
        var document = await ReadDocumentAsync();
        Assert.Equal(["RecServerErrorException", "RecConflict"], Examples("/Appointment"));
        Assert.Equal(["RecServerErrorException"], Examples("/Slot"));

        IEnumerable<string> Examples(string path) =>
            Responses(document, path)
                .Where(response => response.Key is "409" or "500")
                .OrderByDescending(response => response.Key, StringComparer.Ordinal)
                .SelectMany(response => response.Value!["content"]![BarsOperationOutcome.MediaType]!["examples"]!.AsObject())
                .Select(example => example.Key);
    }

    [Fact]
    public async Task Actions_of_controllers_have_those_of_their_attributes()
    {
        var responses = Responses(await ReadDocumentAsync(), "/documented");
        Assert.Equal(["200", "409", "500"], responses.Select(response => response.Key).Order(StringComparer.Ordinal));
        var content = responses["409"]!["content"]![BarsOperationOutcome.MediaType]!;
        Assert.Equal(["RecConflictDuplicate", "RecConflict"], content["examples"]!.AsObject().Select(example => example.Key));
    }

    [Fact]
    public async Task What_no_endpoint_declares_is_not_in_the_document()
    {
        var document = await ReadDocumentAsync();
        Assert.Equal(["200"], Responses(document, "/silent").Select(response => response.Key));

        // An outcome that is described as a type would bring its properties, which no sender ever sees.
        Assert.DoesNotContain("Bars", document["components"]?["schemas"]?.ToJsonString() ?? "", StringComparison.Ordinal);
    }

    protected abstract void AddDocument(IServiceCollection services);

    protected abstract void MapDocument(WebApplication app);

    private static JsonObject Responses(JsonNode document, string path) =>
        document["paths"]![path]!["get"]!["responses"]!.AsObject();

    private async Task<JsonNode> ReadDocumentAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddControllers().AddApplicationPart(typeof(OpenApiContract).Assembly).AddBarsErrors();
        AddDocument(builder.Services);
        await using var app = builder.Build();
        app.UseBarsErrors();
        MapDocument(app);
        app.MapGet("/silent", () => "x");
        var bars = app.MapGroup("").ProducesBars(BarsScenario.RecServerErrorException);
        bars.MapGet("/Slot", () => "x").ProducesBars(
            BarsScenario.RecBadRequestValueSlotStart,
            BarsScenario.RecNotFoundSlotService,
            BarsScenario.RecBadRequestRequiredSlotStart);
        bars.MapGet("/Appointment", () => "x")
            .ProducesBars(BarsScenario.RecServerErrorException)
            .ProducesBars(BarsScenario.RecConflict);
        app.MapControllers();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        return JsonNode.Parse(await client.GetStringAsync(new Uri(DocumentPath, UriKind.Relative)))!;
    }
}

[ApiController]
[ProducesBars(BarsScenario.RecServerErrorException, BarsScenario.RecConflictDuplicate)]
public sealed class DocumentedController : ControllerBase
{
    [HttpGet("/documented")]
    [ProducesBars(BarsScenario.RecConflict)]
    public string Get() => "x";
}
