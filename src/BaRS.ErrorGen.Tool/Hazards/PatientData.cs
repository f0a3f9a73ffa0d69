using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Tool.Hazards;

/// <summary>Data of a patient where errors are read, logged and forwarded.</summary>
internal static class PatientData
{
    private const string Name = "Data of a patient is in the diagnostics of an error";
    private const string Harm =
        "People without a right to it read data of the patient. The patient is distressed, or avoids care for want of trust.";

    public static IReadOnlyList<Hazard> All { get; } =
    [
        new(
            "H5.1",
            Name,
            "The text of an exception is sent as the diagnostics of an error.",
            "Values of the request or of the database, and details of the system, reach the sender and its logs.",
            Harm,
            [
                new("The answer to an exception holds nothing of it. Code that sends such a text is reported.")
                {
                    Rules = [RuleIds.ExceptionText, RuleIds.UnfitDiagnostics],
                    Scenarios = ["RecServerErrorException"],
                    Tests = ["BaRS.ErrorGen.Tests/ExceptionTextTests", "BaRS.ErrorGen.AspNetCore.Tests/ExitTests"],
                },
            ],
            "Developers know that diagnostics are read by others."),
        new(
            "H5.2",
            Name,
            "The diagnostics repeat the invalid value, such as an NHS number in a parameter or a path.",
            "The value is in the answer, in the logs of all systems on the way, and on screens.",
            Harm,
            [
                new("The answers of the framework name fields and never values, and do not repeat the path.")
                {
                    Page = "exits.md",
                    Scenarios = ["RecBadRequestValue", "RecBadRequestValueAppointmentPatient", "RecBadRequestValueServiceRequestPatient"],
                    Tests = ["BaRS.ErrorGen.AspNetCore.Tests/FieldNameTests", "BaRS.ErrorGen.AspNetCore.Tests/ExitMatrixTests"],
                },
            ],
            "Developers name the parameter in diagnostics of their own, and never quote its value."),
        new(
            "H5.3",
            Name,
            "Errors are logged or counted with their diagnostics.",
            "Data of patients is kept in monitoring systems, and read by their operators.",
            Harm,
            [
                new("The log event and the count of an error hold its scenario and the two ids, and nothing that was sent.")
                {
                    Page = "operations.md",
                    Tests = ["BaRS.ErrorGen.AspNetCore.Tests/TelemetryTests"],
                },
            ],
            "Operators know what may be copied from a log into a ticket."),
    ];
}
