using System.Globalization;
using System.Text.Json.Nodes;

namespace BaRS.ErrorGen.Tests.Lint.Corpus;

/// <summary>A kind of defect, and how it is planted into a sound outcome.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Id">Which rule reports it.</param>
/// <param name="Plant">
/// Plants it. The offending string begins with <see cref="Mark"/>; an object that lacks something gets a member of that name.
/// </param>
/// <param name="Advice">What the message says, beside the place.</param>
internal sealed record Defect(string Name, string Id, Action<SoundOutcome> Plant, Func<Combination, string> Advice)
{
    public const string Mark = "@@";

    /// <summary>Every kind that is planted.</summary>
    public static IReadOnlyList<Defect> All { get; } =
    [
        System("system in another letter case", "https://fhir.nhs.uk/Codesystem/http-error-codes", "letter case"),
        System("value set as system", "http://hl7.org/fhir/ValueSet/operation-outcome", "value set"),
        System("draft copy of the system", "https://fhir.nhs.uk/CodeSystem/England-HTTPErrorCodes", "draft copy"),
        System("draft copy of the system, singular", "https://fhir.nhs.uk/CodeSystem/England-HTTPErrorCode", "draft copy"),
        new("no system", "BARS3003", outcome => Without(outcome.Coding, "system"), _ => "no 'system'"),
        Profile("web page as profile", "https://simplifier.net/guide/UKCoreDevelopment2/ProfileUKCore-OperationOutcome", "web page"),
        Profile("older web page as profile", "https://simplifier.net/hl7fhirukcorer4/ukcoreoperationoutcome", "web page"),
        Profile("another profile", "https://fhir.nhs.uk/StructureDefinition/England-OperationOutcome", "not the profile"),
        new(
            "issue code with a letter twice",
            "BARS3002",
            outcome => outcome.Issue["code"] = Mark + outcome.Combination.Issue[0] + outcome.Combination.Issue,
            combination => $"Did you mean '{combination.Issue}'?"),
        new(
            "issue code in capitals with spaces",
            "BARS3002",
            outcome => outcome.Issue["code"] = Mark + outcome.Combination.Issue.ToUpperInvariant().Replace('-', ' '),
            combination => $"Did you mean '{combination.Issue}'?"),
        new(
            "issue code of R5",
            "BARS3002",
            outcome => outcome.Issue["code"] = Mark + Combination.R5Issues[outcome.Combination.Status % Combination.R5Issues.Count],
            _ => "FHIR R5 only"),
        new(
            "status as issue code",
            "BARS3002",
            outcome => outcome.Issue["code"] = Mark + outcome.Combination.Status.ToString(CultureInfo.InvariantCulture),
            combination => $"'{combination.Issue}'"),
        new("no issue code", "BARS3002", outcome => Without(outcome.Issue, "code"), _ => "no 'code'"),
        new(
            "error code without its last letter",
            "BARS3004",
            outcome => outcome.Coding["code"] = Mark + outcome.Combination.Code[..^1],
            combination => $"Did you mean '{combination.Code}'?"),
        new("error code of nothing", "BARS3004", outcome => outcome.Coding["code"] = Mark + "HTTP_ERROR", _ => "declare it"),
        new("no error code", "BARS3004", outcome => Without(outcome.Issue, "details"), _ => "no error code"),
        new(
            "display as the guide writes it",
            "BARS3004",
            outcome => outcome.Coding["display"] = $"{Mark}{outcome.Combination.Status} - {outcome.Combination.Code}",
            combination => combination.Display),
        new(
            "display of another code",
            "BARS3004",
            outcome => outcome.Coding["display"] = Mark
                + Combination.Displays.Values.First(display => display != outcome.Combination.Display),
            combination => combination.Display),
        new(
            "combination of nothing",
            "BARS3001",
            outcome => outcome.Issue["code"] = Mark + FindIssueWithoutScenario(outcome.Combination),
            combination => $"'{combination.Issue}'"),
        new("error code of no scenario", "BARS3001", PlantUnusedCode, _ => "No scenario in force has the error code"),
        new(
            "severity with a letter missing",
            "BARS3002",
            outcome => outcome.Issue["severity"] = Mark + "eror",
            _ => "Did you mean 'error'?"),
        new(
            "severity in another letter case",
            "BARS3002",
            outcome => outcome.Issue["severity"] = Mark + "Error",
            _ => "Did you mean 'error'?"),
        new("severity of R5", "BARS3002", outcome => outcome.Issue["severity"] = Mark + "success", _ => "Use 'fatal', 'error',"),
        new("no severity", "BARS3002", outcome => Without(outcome.Issue, "severity"), _ => "no 'severity'"),
        new(
            "misspelt resource type",
            "BARS1001",
            outcome => outcome.Resource["resourceType"] = Mark + "OperationalOutcome",
            _ => "Did you mean 'OperationOutcome'?"),
        new(
            "resource type in another letter case",
            "BARS1001",
            outcome => outcome.Resource["resourceType"] = Mark + "operationoutcome",
            _ => "Did you mean 'OperationOutcome'?"),
        new("bare name of another system", "BARS3003", PlantForeignCode, _ => "remove the file from the BarsOutcomeExample items"),
        Diagnostics("phrase in angle brackets", "Receiver failed: <further details, message text>", "'<further details, message text>'"),
        Diagnostics("entities", "Refused, because &lt;reason&gt;", "'<reason>'"),
        Diagnostics("question in angle brackets", "<Receiver id (ODS?)> is down: <text>", "'<Receiver id (ODS?)>'"),
        Diagnostics("phrase in parentheses", "Failed ... (further details, message/text)", "'(further details, message/text)'"),
        Diagnostics("name in braces", "Slot {reason} is gone", "'{reason}'"),
        Diagnostics("name between percent and hash", "%error.content#", "'%error.content#'"),
        Diagnostics(
            "request of a stack trace",
            "What failed, and any internal debug details such as stack trace",
            "asks for a stack trace"),
        Diagnostics("no text", "", "is empty"),
        Diagnostics("blank text", " \n ", "is empty"),
        Diagnostics("placeholder of the guide", "Details of the Exact problem", "placeholder"),
        Diagnostics("placeholder of a tool", "string", "placeholder"),
        Diagnostics("HTML", "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n</html>", "HTML"),
        Diagnostics(
            "stack trace",
            "System.Exception: Failed.\r\n   at Receiver.Slots.Find(String id) in /src/Slots.cs:line 7\r\n   at Receiver.Program.Main()",
            "stack trace"),
    ];

    private static Defect System(string name, string url, string advice) =>
        new(name, "BARS3003", outcome => outcome.Coding["system"] = Mark + url, _ => advice);

    private static Defect Profile(string name, string url, string advice) =>
        new(name, "BARS3003", outcome => outcome.Profiles[0] = Mark + url, _ => advice);

    private static Defect Diagnostics(string name, string text, string advice) =>
        new(name, "BARS3005", outcome => outcome.Issue["diagnostics"] = Mark + text, _ => advice);

    private static void Without(JsonObject value, string member)
    {
        value.Remove(member);
        value.Insert(0, Mark, 0);
    }

    private static string FindIssueWithoutScenario(Combination combination) =>
        Combination.R4Issues.First(issue => !Combination.InTables.Any(known => known.Code == combination.Code && known.Issue == issue));

    private static void PlantForeignCode(SoundOutcome outcome)
    {
        outcome.Coding["system"] = Mark + "https://api.example.org/errors";
        outcome.Coding["code"] = "FORBIDDEN";
        outcome.Coding["display"] = "Forbidden";
    }

    private static void PlantUnusedCode(SoundOutcome outcome)
    {
        var (code, display) = Combination.Displays.First(pair => !Combination.InTables.Any(known => known.Code == pair.Key));
        outcome.Coding["code"] = Mark + code;
        outcome.Coding["display"] = display;
    }
}
