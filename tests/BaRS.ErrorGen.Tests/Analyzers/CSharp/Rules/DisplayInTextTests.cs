using System.Globalization;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2011: the display of an error code that ends up in the text of the concept.</summary>
public sealed class DisplayInTextTests
{
    private const string Url = "\"https://fhir.nhs.uk/CodeSystem/http-error-codes\"";

    [Fact]
    public async Task A_concept_of_another_code_system_has_lost_no_display() =>
        await CodeVerifier.CheckRuleAsync("BARS2011", """
            public static class Outcomes
            {
                private const string Other = "http://terminology.hl7.org/CodeSystem/operation-outcome";
                public static object A(string t) => new OperationOutcome.IssueComponent { Details = new CodeableConcept("http://terminology.hl7.org/CodeSystem/operation-outcome", "MSG_BAD_SYNTAX", t) };
                public static object B(string t) => new OperationOutcome.IssueComponent { Details = new CodeableConcept(Other, "MSG_BAD_SYNTAX", t) };
                public static object C(string t) { var system = "http://snomed.info/sct"; return new OperationOutcome.IssueComponent { Details = new CodeableConcept(system, "1", t) }; }
                public static object Guilty(string t) => new OperationOutcome.IssueComponent { Details = new CodeableConcept("https://fhir.nhs.uk/CodeSystem/http-error-codes", "REC_CONFLICT", {|BARS2011:t|}) };
                public static object Unknown(string system, string t) => new OperationOutcome.IssueComponent { Details = new CodeableConcept(system, "REC_CONFLICT", {|BARS2011:t|}) };
            }
            """);

    [Fact]
    public async Task The_third_argument_of_a_concept_is_reported_where_it_is_its_text() =>
        await CodeVerifier.CheckAsync($$"""
            public static class Concepts
            {
                private const string Url = {{Url}};
                public static object A(string display) => new CodeableConcept(Url, "REC_BAD_REQUEST", {|BARS2011:display|});
                public static object B() => new CodeableConcept(Url, "REC_BAD_REQUEST", {|BARS2011:"400: The Receiver was unable to process the request."|});
                public static object C(string code, string display) => new CodeableConcept(Url, code, {|BARS2011:display|});
                public static object D(string system, string display) => new CodeableConcept(system, "REC_BAD_REQUEST", {|BARS2011:display|});
                public static object E(string system, string code, string display) => new OperationOutcome.IssueComponent { Details = new CodeableConcept(system, code, {|BARS2011:display|}) };
                public static object Right(string display) => new CodeableConcept(Url, "REC_BAD_REQUEST", display, null);
                public static object AlsoRight(string display, string text) => new CodeableConcept(Url, "REC_BAD_REQUEST", display, text);
                public static object Coding(string display) => new Coding(Url, "REC_BAD_REQUEST", display);
                public static object WithoutText() => new CodeableConcept(Url, "REC_BAD_REQUEST");
                public static object Null() => new CodeableConcept(Url, "REC_BAD_REQUEST", null);
                public static object Snomed() => new CodeableConcept("http://snomed.info/sct", "1363691000000106", "Some words");
                public static object Unknown(string system, string code, string text) => new CodeableConcept(system, code, text);
            }
            """);

    [Fact]
    public async Task The_text_of_a_concept_is_reported_where_its_coding_has_no_display() =>
        await CodeVerifier.CheckAsync($$"""
            using System.Text.Json.Nodes;
            public static class Concepts
            {
                private const string Url = {{Url}};
                public static object A(string display) => new OperationOutcome.IssueComponent { Details = new CodeableConcept { Coding = { new Coding(Url, "REC_BAD_REQUEST") }, Text = {|BARS2011:display|} } };
                public static object B(string display) => new CodeableConcept { Coding = new List<Coding> { new Coding { System = Url, Code = "REC_BAD_REQUEST" } }, Text = {|BARS2011:display|} };
                public static object C(string display) => new { coding = new[] { new { system = Url, code = "REC_BAD_REQUEST" } }, text = {|BARS2011:display|} };
                public static object D(string display) => new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["system"] = Url, ["code"] = "REC_BAD_REQUEST" }), ["text"] = {|BARS2011:display|} };
                public static object Right(string display) => new CodeableConcept { Coding = { new Coding(Url, "REC_BAD_REQUEST", display) }, Text = "No." };
                public static object AlsoRight(string display) => new { coding = new[] { new { system = Url, code = "REC_BAD_REQUEST", display } }, text = "No." };
                public static object WithoutText() => new CodeableConcept { Coding = { new Coding(Url, "REC_BAD_REQUEST") } };
                public static object WithoutCoding() => new CodeableConcept { Text = "No." };
                public static object Snomed() => new CodeableConcept { Coding = { new Coding("http://snomed.info/sct", "1363691000000106") }, Text = "Some words" };
                public static object FromElsewhere(List<Coding> codings) => new CodeableConcept { Coding = codings, Text = "No." };
            }
            """);

    [Fact]
    public async Task The_message_says_what_to_write() =>
        Assert.Equal(
            [
                "'no' becomes the text of the concept, and its coding has no display. "
                    + "Use new CodeableConcept(system, code, display, text: null).",
                "'no' is the text of the concept, but its coding has no display. "
                    + "Add the display to the coding, because senders show it to people.",
            ],
            (await CodeVerifier.DiagnosticsAsync(CodeVerifier.CreateConsumer($$"""
                public static class Concepts
                {
                    public static object A() => new CodeableConcept({{Url}}, "REC_BAD_REQUEST", "no");
                    public static object B() => new CodeableConcept { Coding = { new Coding({{Url}}, "REC_BAD_REQUEST") }, Text = "no" };
                }
                """))).Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
}
