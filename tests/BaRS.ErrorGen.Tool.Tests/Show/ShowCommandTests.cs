using BaRS.ErrorGen.Presets;

namespace BaRS.ErrorGen.Tool.Tests.Show;

/// <summary><c>show</c>: which scenarios a command line means, and one of them whole.</summary>
public sealed class ShowCommandTests
{
    private const string Spec = """
        format: bars-errors/1
        scenarios:
          - { name: SlotTaken, status: 409, code: REC_CONFLICT, issue: conflict, text: The slot is booked., endpoint: GET /Slot }
          - name: ParameterInvalid
            status: 400
            code: REC_BAD_REQUEST
            issue: value
            text: A parameter is invalid.
            diagnostics: "{class} is not valid: {reason}"
            severity: warning
            phase: fot
            requirements: BR_SLOT_UNK
          - { name: Down, status: 503, code: REC_SERVICE_UNAVAILABLE, issue: transient, text: The diary is down., retry: backoff }

        """;

    [Fact]
    public async Task Without_a_word_every_scenario_in_force_is_shown()
    {
        var run = await ToolRun.Of("show");
        var lines = run.Succeeded().TrimEnd('\n').Split('\n');
        var scenarios = CompiledPreset.Find(PresetLibrary.Default)!.Specification.Scenarios;
        Assert.Equal(scenarios.Count + 1, lines.Length);
        Assert.Equal(scenarios.Select(scenario => scenario.Name), lines.Skip(1).Select(line => Cell(line, 3)));
        Assert.StartsWith($"{scenarios.Count} scenarios.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RecConflict RecConflictDuplicate", "409")]
    [InlineData("RecConflict RecConflictDuplicate", "rec_conflict")]
    [InlineData("RecTooEarlyDuplicate RecConflictDuplicate", "duplicate")]
    [InlineData("RecConflictDuplicate RecTooEarlyDuplicate", "--issue", "duplicate")]
    [InlineData("RecTooEarlyDuplicate RecConflictDuplicate", "DUPLICATE", "4xx")]
    [InlineData("RecTimeout RecTimeoutConnection", "REC_TIMEOUT", "--status", "408")]
    public async Task Words_and_options_choose(string names, params string[] args)
    {
        var shown = (await ToolRun.Of(["show", .. args])).Succeeded().TrimEnd('\n').Split('\n').Skip(1).Select(line => Cell(line, 3));
        Assert.Equal(names.Split(' ').Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("SlotTaken", "booked")]
    [InlineData("SlotTaken", "--endpoint", "/slot")]
    [InlineData("SlotTaken", "--code", "rec_conflict")]
    [InlineData("Down", "--retry", "backoff")]
    [InlineData("Down", "5xx")]
    [InlineData("ParameterInvalid", "parameterinvalid")]
    [InlineData("ParameterInvalid", "BR_SLOT_UNK", "--origin", "receiver")]
    public async Task What_only_one_scenario_has_shows_it_whole(string name, params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.Write("spec.bars.yaml", Spec);
        var sheet = (await ToolRun.In(folder.Path, ["show", "--preset", "none", "--spec", ".", .. args])).Succeeded();
        Assert.StartsWith(name + "\n", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_the_scenario_and_not_those_that_begin_with_it() =>
        Assert.StartsWith("RecTimeout\n408 REC_TIMEOUT timeout", (await ToolRun.Of("show", "RecTimeout")).Succeeded(), StringComparison.Ordinal);

    [Fact]
    public async Task A_scenario_is_shown_whole()
    {
        using var folder = new TemporaryFolder();
        folder.Write("spec.bars.yaml", Spec);
        var sheet = (await ToolRun.In(folder.Path, "show", "--preset", "none", "--spec", "spec.bars.yaml", "ParameterInvalid")).Succeeded();
        Assert.Equal(
            """
            ParameterInvalid
            400 REC_BAD_REQUEST value, sent by the receiver

              What happened   A parameter is invalid.
              A sender        does not retry. The same message would fail again, or nothing more is known. Keep it and alert a person.
              Only            in First Of Type
              Severity        warning
              Requirements    BR_SLOT_UNK
              In C#           BarsErrors.ParameterInvalid(@class, reason), in the role receiver

            How a sender decides
              1. Is 400 REC_BAD_REQUEST value known? Yes, by ParameterInvalid. The sender does not retry.

            If less of it arrives
              400 REC_BAD_REQUEST: a sender does not retry.
              400 alone: a sender does not retry.
              REC_BAD_REQUEST value with an unknown status: a sender does not retry.

            OperationOutcome
            {
              "resourceType": "OperationOutcome",
              "meta": {
                "profile": [
                  "https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome"
                ]
              },
              "issue": [
                {
                  "severity": "warning",
                  "code": "value",
                  "details": {
                    "coding": [
                      {
                        "system": "https://fhir.nhs.uk/CodeSystem/http-error-codes",
                        "code": "REC_BAD_REQUEST",
                        "display": "400: The Receiver was unable to process the request."
                      }
                    ]
                  },
                  "diagnostics": "{class} is not valid: {reason}"
                }
              ]
            }

            """,
            sheet);
    }

    [Theory]
    [InlineData("Did you mean 'REC_CONFLICT'?", "REC_CONFLCT")]
    [InlineData("Did you mean 'RecTimeoutConnection'?", "RecTimeoutConection")]
    [InlineData("Did you mean 'backoff'?", "--retry", "bakoff")]
    [InlineData("For all of them, use 'bars-errors show'.", "409", "REC_TIMEOUT")]
    public async Task What_no_scenario_has_is_refused_with_advice(string advice, params string[] args)
    {
        Assert.Equal($"bars-errors: No scenario in force matches. {advice}\n", (await ToolRun.Of(["show", .. args])).Refused());
    }

    [Fact]
    public async Task A_spec_with_errors_is_refused_at_its_first_error()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.bars.yaml", Spec.Replace("409", "200", StringComparison.Ordinal));
        var message = (await ToolRun.In(folder.Path, "show", "--spec", "a.bars.yaml")).Refused();
        Assert.StartsWith("bars-errors: The spec has errors. The first is a.bars.yaml:3:32: BARS1004: '200' is", message, StringComparison.Ordinal);
        Assert.EndsWith("For all of them, use 'bars-errors lint'.\n", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(160, true, true)]
    [InlineData(120, true, false)]
    [InlineData(60, false, false)]
    public async Task On_a_terminal_a_table_is_drawn_if_it_fits(int width, bool isDrawn, bool saysWhatHappened)
    {
        var variables = new Dictionary<string, string> { ["TERM"] = "xterm" };
        var run = await ToolRun.Run(["show", "409"], variables: variables, isTerminal: true, width: width);
        Assert.Equal(saysWhatHappened, run.Output.Contains("what happened", StringComparison.Ordinal));
        Assert.Equal(isDrawn, run.Output.Contains('╭', StringComparison.Ordinal));
        Assert.Equal(isDrawn, run.Output.Contains('\e', StringComparison.Ordinal));
        // Names can be copied whole.
        Assert.Contains("RecConflictDuplicate", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_long_texts_are_broken_into_lines()
    {
        var inPipe = (await ToolRun.Of("show", "RecTimeout")).Output;
        var onTerminal = (await ToolRun.Run(["show", "RecTimeout"], isTerminal: true, width: 60)).Output;
        Assert.True(inPipe.Split('\n').Max(line => line.Length) > 120);
        // What cannot be broken is a name, or JSON.
        Assert.All(
            onTerminal[..onTerminal.IndexOf("If less", StringComparison.Ordinal)].Split('\n'),
            line => Assert.InRange(line.Length, 0, 60));
    }

    private static string Cell(string line, int column) => line.Split("  ", StringSplitOptions.RemoveEmptyEntries)[column].Trim();
}
