using BaRS.ErrorGen.Tool.Evidence;
using BaRS.ErrorGen.Tool.Probe.Judging;

namespace BaRS.ErrorGen.Tool.Tests.Evidence;

/// <summary>A report of one row.</summary>
internal static class SampleReport
{
    /// <summary>A report whose receiver answered with a text.</summary>
    public static EvidenceReport With(string actual) => new()
    {
        Tool = "bars-errors 1.0.0",
        Date = "2026-01-05T09:00:00Z",
        Address = "http://localhost",
        Service = "1",
        Spec = "bars-core-1.5.0",
        Summary = "",
        Remarks = [],
        CleanUp = [],
        Rows =
        [
            new EvidenceRow
            {
                Id = "A12",
                Group = "Receiver assurance",
                Endpoint = "GET /Slot",
                Text = "status is absent",
                Requirements = [],
                Prerequisite = "",
                Reference = "",
                Steps = [],
                Expected = "",
                Actual = actual,
                Verdict = Verdict.Wrong,
                Reason = "",
                Faults = [],
                Exchanges = [],
            },
        ],
    };
}
