using BaRS.ErrorGen.Tool.Probe.Http;
using BaRS.ErrorGen.Tool.Probe.Judging;

namespace BaRS.ErrorGen.Tool.Evidence;

/// <summary>The evidence of a run, as it is written: masked, and in the columns of the standard's test plans.</summary>
internal sealed record EvidenceReport
{
    public required string Tool { get; init; }

    /// <summary>When the run started, in Greenwich Mean Time.</summary>
    public required string Date { get; init; }

    public required string Address { get; init; }

    public required string Service { get; init; }

    /// <summary>The presets and specs in force.</summary>
    public required string Spec { get; init; }

    /// <summary>How many are right, wrong and not run, in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>What a reader should know beside it.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    public required IReadOnlyList<EvidenceRow> Rows { get; init; }

    /// <summary>What was sent at the end, to cancel what the receiver had accepted.</summary>
    public required IReadOnlyList<EvidenceExchange> CleanUp { get; init; }
}

/// <summary>A row of the test plan.</summary>
internal sealed record EvidenceRow
{
    public required string Id { get; init; }

    /// <summary>Receiver assurance, exits, or correct requests.</summary>
    public required string Group { get; init; }

    public required string Endpoint { get; init; }

    /// <summary>What is sent, or what is wrong with it.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<string> Requirements { get; init; }

    public required string Prerequisite { get; init; }

    public required string Reference { get; init; }

    public required IReadOnlyList<string> Steps { get; init; }

    public required string Expected { get; init; }

    /// <summary>Empty if nothing was answered because nothing was sent.</summary>
    public required string Actual { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Why it was not run; empty if it was.</summary>
    public required string Reason { get; init; }

    public required IReadOnlyList<Fault> Faults { get; init; }

    public required IReadOnlyList<EvidenceExchange> Exchanges { get; init; }

    /// <summary>The word of test plans.</summary>
    public string Result => Verdict switch
    {
        Verdict.Right => "Pass",
        Verdict.Wrong => "Fail",
        _ => "Not run",
    };
}

/// <summary>A request and its answer.</summary>
/// <param name="Request">The request line.</param>
/// <param name="RequestHeaders">As they were sent.</param>
/// <param name="RequestBody">Empty if there is none.</param>
/// <param name="Answer">The status, or why there is no answer.</param>
/// <param name="AnswerHeaders">As they came.</param>
/// <param name="AnswerBody">Empty if there is none; long ones are cut.</param>
/// <param name="Milliseconds">How long the answer took.</param>
internal sealed record EvidenceExchange(
    string Request,
    IReadOnlyList<Header> RequestHeaders,
    string RequestBody,
    string Answer,
    IReadOnlyList<Header> AnswerHeaders,
    string AnswerBody,
    int Milliseconds);
