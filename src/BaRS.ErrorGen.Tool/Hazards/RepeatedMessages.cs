using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Tool.Hazards;

/// <summary>A message that is processed more than once.</summary>
internal static class RepeatedMessages
{
    private const string Name = "A referral or booking is processed twice";
    private const string Harm =
        "The patient is booked or referred twice. A slot is lost to another patient, or clinicians act on the copy that is out of date.";

    public static IReadOnlyList<Hazard> All { get; } =
    [
        new(
            "H2.1",
            Name,
            "The sender gives each attempt a new X-Request-ID or X-Correlation-ID.",
            "The receiver takes each attempt for a new message.",
            Harm,
            [
                new("A message keeps its ids in all attempts, and code that changes them is reported while it is written.")
                {
                    Page = "sending.md",
                    Rules = [RuleIds.RetriedId],
                    Tests = ["BaRS.ErrorGen.Tests/RetriedIdsTests", "BaRS.ErrorGen.Sender.Tests/HandlerTests"],
                },
                new("A request without valid ids is refused.")
                {
                    Scenarios = ["RecBadRequestRequiredMessageHeaders", "RecBadRequestInvalidMessageHeaders"],
                    Tests = ["BaRS.ErrorGen.AspNetCore.Tests/MessageTests"],
                },
            ],
            "Developers know that a corrected message is a new one, and a repeated message is not."),
        new(
            "H2.2",
            Name,
            "The sender repeats a message while the receiver still processes the first attempt, or after it has.",
            "Both attempts are processed.",
            Harm,
            [
                new("A message is claimed by its id before any work. A second attempt is told that the first runs, or is done.")
                {
                    Page = "aspnetcore.md",
                    Scenarios = ["RecTooEarlyDuplicate", "RecConflictDuplicate"],
                    Rules = [RuleIds.UnusableExit],
                    Tests =
                    [
                        "BaRS.ErrorGen.AspNetCore.Tests/MessageTests",
                        "BaRS.ErrorGen.AspNetCore.Tests/StormTests",
                        "BaRS.ErrorGen.Samples.Tests/MessageStoreContract",
                    ],
                },
            ],
            "Operators know that the store of messages must not be emptied while senders may repeat."),
        new(
            "H2.3",
            Name,
            "The sender puts the content of a processed message into a new request with new ids.",
            "The receiver processes the same Bundle again.",
            Harm,
            [
                new("A Bundle is claimed by its id, too, and refused if it came in another request.")
                {
                    Page = "aspnetcore.md",
                    Scenarios = ["RecBadRequestInvariantMessageBundleId"],
                    Tests = ["BaRS.ErrorGen.AspNetCore.Tests/ClaimTests", "BaRS.ErrorGen.Samples.Tests/ConditionTests"],
                },
            ],
            "Users know that a referral which seems to hang is not entered a second time."),
    ];
}
