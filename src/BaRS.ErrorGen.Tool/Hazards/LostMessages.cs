using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Tool.Hazards;

/// <summary>A message that reaches nobody, and nobody notices.</summary>
internal static class LostMessages
{
    private const string Name = "A referral or booking is lost";
    private const string Harm = "The patient is not seen, or is seen too late, because nobody knows of the referral or booking.";

    public static IReadOnlyList<Hazard> All { get; } =
    [
        new(
            "H1.1",
            Name,
            "The sender does not send a message again after a failure that passes, because it decides by the HTTP status alone.",
            "The message is given up, although the receiver would have taken it a moment later.",
            Harm,
            [
                new("A sender decides by status, error code and issue code together, as the spec says.")
                {
                    Page = "sending.md",
                    Scenarios = ["RecTimeout", "RecTimeoutConnection", "RecServiceUnavailableTransient", "RecTooEarlyDuplicate"],
                    Tests = ["BaRS.ErrorGen.Sender.Tests/RetryRuleTests", "BaRS.ErrorGen.Tests/RetryClassifierTests"],
                },
                new("Code that retries otherwise, or switches the retry off, is reported while it is written.")
                {
                    Rules = [RuleIds.RetryPredicate, RuleIds.BrokenPipeline, RuleIds.RetryConflict],
                    Tests = ["BaRS.ErrorGen.Tests/RetryPredicateTests", "BaRS.ErrorGen.Tests/BrokenPipelineTests"],
                },
            ],
            "Support staff know which failures pass by themselves, and when a message counts as failed."),
        new(
            "H1.2",
            Name,
            "The sender's process ends while a message waits to be sent again.",
            "The message is gone with the memory of the process.",
            Harm,
            [
                new("The sample of a sender keeps messages, waits and dead letters in a database, so that they outlive the process.")
                {
                    Page = "durable-sending.md",
                    Tests = ["BaRS.ErrorGen.SampleSender.Tests/DurableSenderTests", "BaRS.ErrorGen.SampleSender.Tests/DemoTests"],
                },
            ],
            "Operators know where messages wait, and look at dead letters each day."),
        new(
            "H1.3",
            Name,
            "There is no response, or one of an intermediary without an OperationOutcome.",
            "The sender takes the response for a final refusal, or for a success.",
            Harm,
            [
                new("Whatever comes back is read within bounds, and what is no answer of BaRS counts as a failed connection.")
                {
                    Page = "sending.md",
                    Tests =
                    [
                        "BaRS.ErrorGen.Sender.Tests/ReadingTests",
                        "BaRS.ErrorGen.Sender.Tests/HostileAnswerTests",
                        "BaRS.ErrorGen.Sender.Tests/OutageTests",
                    ],
                },
            ],
            "Support staff know how a response of an intermediary differs from one of the receiver."),
        new(
            "H1.4",
            Name,
            "The receiver answers that it has the message before the message is stored, and then fails.",
            "The sender does not send it again, and the receiver does not have it.",
            Harm,
            [
                new("The record of a message is stored in the transaction of the work. If that fails, the sender sends it again.")
                {
                    Page = "aspnetcore.md",
                    Scenarios = ["RecServerErrorNoStore", "RecServerErrorException"],
                    Tests = ["BaRS.ErrorGen.Samples.Tests/DatabaseStoreContract", "BaRS.ErrorGen.AspNetCore.Tests/OnceResultTests"],
                },
            ],
            "Operators restore the store of messages together with the data that the messages changed."),
    ];
}
