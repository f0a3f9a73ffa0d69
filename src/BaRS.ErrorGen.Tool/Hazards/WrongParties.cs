using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Tool.Hazards;

/// <summary>A failure that is put down to somebody who cannot help.</summary>
internal static class WrongParties
{
    private const string Name = "A failure is told to the wrong party";
    private const string Harm = "Help comes late, because the wrong organisation is asked. Until then the patient waits.";

    public static IReadOnlyList<Hazard> All { get; } =
    [
        new(
            "H4.1",
            Name,
            "A receiver sends an error code of the API, or the API one of the receiver.",
            "The sender's support asks NHS England for what only the receiver can fix, or the other way round.",
            Harm,
            [
                new("Each role has only the errors that it may send, and a code of another role is reported.")
                {
                    Rules = [RuleIds.OtherRole, RuleIds.OriginDiffersFromPrefix, RuleIds.OutcomeOfOtherRole],
                    Tests = ["BaRS.ErrorGen.Tests/OtherRoleTests", "BaRS.ErrorGen.Tests/OutcomeOfOtherRoleTests"],
                },
            ],
            "Support staff know whom to ask by the prefix of an error code."),
        new(
            "H4.2",
            Name,
            "The receiver passes the status of a system behind it on as its own.",
            "The sender is told that its token, its request or the booking is at fault.",
            Harm,
            [
                new("What the answers of other systems become is written in the spec. A status that is passed on is reported.")
                {
                    Page = "spec-format.md",
                    Rules = [RuleIds.UnboundedStatus, RuleIds.UnusableExit],
                    Scenarios = ["RecServiceUnavailableTransient", "RecTimeoutConnection"],
                    Tests = ["BaRS.ErrorGen.Tests/UnboundedStatusTests", "BaRS.ErrorGen.Tests/StatusGuardTests"],
                },
            ],
            "Operators watch the systems behind the receiver, and not the receiver alone."),
        new(
            "H4.3",
            Name,
            "A failure leaves the receiver without an OperationOutcome, because the framework answered.",
            "The sender cannot tell what happened, and nobody is told.",
            Harm,
            [
                new("Whatever leaves the receiver without an answer of its own is answered with the scenario that the spec names.")
                {
                    Page = "exits.md",
                    Rules = [RuleIds.UnmappedStatus, RuleIds.UnusableExit],
                    Scenarios = ["RecNotImplementedNotSupported", "RecServerErrorException"],
                    Tests = ["BaRS.ErrorGen.AspNetCore.Tests/ExitMatrixTests", "BaRS.ErrorGen.AspNetCore.Tests/ReportTests"],
                },
            ],
            "Support staff have the support texts of the statuses 500 to 504 at hand."),
        new(
            "H4.4",
            Name,
            "An error has no display, or the display of another code.",
            "The person who sent the referral sees a code, or a wrong explanation, and does not know whom to ask.",
            Harm,
            [
                new("Displays are those of the published CodeSystem. A missing or wrong one is reported in code and in examples.")
                {
                    Rules = [RuleIds.DisplayInText, RuleIds.UnknownOutcomeErrorCode],
                    Tests = ["BaRS.ErrorGen.Tests/DisplayInTextTests", "BaRS.ErrorGen.GeneratedCode.Tests/OperationOutcomeTests"],
                },
            ],
            "Users see plain words and never the codes, as the standard asks of senders."),
    ];
}
