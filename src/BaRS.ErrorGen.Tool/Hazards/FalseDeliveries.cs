using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Tool.Hazards;

/// <summary>A message that the sender believes to have arrived.</summary>
internal static class FalseDeliveries
{
    private const string Name = "A message is falsely taken for delivered";
    private const string Harm =
        "The patient is not seen, and nobody looks for the referral, because the sender's record says that it arrived.";

    public static IReadOnlyList<Hazard> All { get; } =
    [
        new(
            "H3.1",
            Name,
            "The sender takes every 409, or every 'duplicate', for a proof of delivery.",
            "A timeout (409 in Core 1.0.0 to 1.4.0), a conflict or a first attempt that still runs ends the sending.",
            Harm,
            [
                new("Only 409, REC_CONFLICT and 'duplicate' together prove delivery, whatever else the spec says.")
                {
                    Page = "contradictions.md",
                    Scenarios = ["RecConflictDuplicate", "RecConflict", "RecTimeout", "RecTooEarlyDuplicate"],
                    Rules = [RuleIds.InvalidRetryPolicy],
                    Tests =
                    [
                        "BaRS.ErrorGen.GeneratedCode.Tests/ClassificationTests",
                        "BaRS.ErrorGen.Tests/RetryClassifierTests",
                        "BaRS.ErrorGen.Sender.Tests/ReadingTests",
                    ],
                },
            ],
            "Support staff never close a case because of a 409 alone."),
        new(
            "H3.2",
            Name,
            "The receiver answers 409 'duplicate' for another failure, such as a booked slot, or passes a 409 of another system on.",
            "The sender takes its message for delivered.",
            Harm,
            [
                new("Combinations that the spec does not have, and statuses that are passed on, are reported in code and in examples.")
                {
                    Rules = [RuleIds.Combination, RuleIds.UnboundedStatus, RuleIds.CombinationNotInSpec],
                    Scenarios = ["RecConflict"],
                    Tests =
                    [
                        "BaRS.ErrorGen.Tests/CombinationTests",
                        "BaRS.ErrorGen.Tests/UnboundedStatusTests",
                        "BaRS.ErrorGen.Tests/StatusGuardTests",
                        "BaRS.ErrorGen.Tests/OutcomeCorpusTests",
                    ],
                },
                new("The failures of a receiver are provoked and judged: bars-errors probe, and the assurance of the sample.")
                {
                    Page = "tool.md",
                    Tests = ["BaRS.ErrorGen.Samples.Tests/ConditionTests"],
                },
            ],
            "Developers know which 409 means what."),
        new(
            "H3.3",
            Name,
            "The meaning of an error changes on one side, for example with a new version of the standard.",
            "The sender acts on the old meaning.",
            Harm,
            [
                new("A baseline records what was agreed, and each departure from it is reported.")
                {
                    Page = "change-control.md",
                    Rules = [RuleIds.BreakingChange, RuleIds.AddedScenario],
                    Tests = ["BaRS.ErrorGen.Tests/BreakingChangeTests", "BaRS.ErrorGen.Tests/AddedScenarioTests"],
                },
            ],
            "Release managers read the difference between two versions (bars-errors diff) with their partners before they deploy."),
        new(
            "H3.4",
            Name,
            "A response breaks off, and what arrived looks whole.",
            "The sender reads a success or a receipt that was not given.",
            Harm,
            [
                new("The receiver aborts a response that cannot be finished, and the sender reads a receipt only from a whole answer.")
                {
                    Page = "exits.md",
                    Tests = ["BaRS.ErrorGen.AspNetCore.Tests/BrokenAnswerTests", "BaRS.ErrorGen.Sender.Tests/HostileAnswerTests"],
                },
            ],
            "None beyond that of H3.1."),
    ];
}
