using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2008: a URL that is taken for that of the CodeSystem, and is not.</summary>
public sealed class WrongSystemTests
{
    [Fact]
    public async Task A_literal_that_is_a_wrong_url_is_reported_wherever_it_is_written() =>
        await CodeVerifier.CheckAsync("""
            // https://fhir.nhs.uk/Codesystem/http-error-codes in a comment is no code.
            /// <summary>Not https://fhir.nhs.uk/Codesystem/http-error-codes.</summary>
            public static class Systems
            {
                public const string Bars = {|BARS2008:"https://fhir.nhs.uk/Codesystem/http-error-codes"|};
                private static readonly string Draft = {|BARS2008:"https://fhir.nhs.uk/CodeSystem/England-HTTPErrorCodes"|};
                private const string Base = "https://fhir.nhs.uk";
                private const string Interpolated = {|BARS2008:$"{Base}/Codesystem/http-error-codes"|};
                private const string Joined = {|BARS2008:Base + "/Codesystem/" + "http-error-codes"|};
                private const string Padded = {|BARS2008:"https://fhir.nhs.uk/Codesystem/http-error-codes" + ""|};
                private const string Marked = {|BARS2008:$"https://fhir.nhs.uk/Codesystem/http-error-codes"|};
                private const string Held = {|BARS2008:$"{"https://fhir.nhs.uk/Codesystem/http-error-codes"}"|};
                public static object A() => new Coding({|BARS2008:"https://fhir.nhs.uk/codesystem/http-error-codes"|}, "REC_BAD_REQUEST");
                public static object B() => new Coding(Bars, "REC_BAD_REQUEST");
                public static object C() => new { system = {|BARS2008:"https://fhir.nhs.uk/CodeSystem/England-HTTPErrorCode"|}, code = "REC_BAD_REQUEST" };
                public static string D(string system = {|BARS2008:"https://fhir.nhs.uk/Codesystem/http-error-codes"|}) => system + Draft + Interpolated + Joined + Padded + Marked + Held;
                public static string E(bool x) => x ? {|BARS2008:"https://fhir.nhs.uk/Codesystem/http-error-codes"|} : "https://fhir.nhs.uk/CodeSystem/http-error-codes";
                public const string Right = "https://fhir.nhs.uk/CodeSystem/http-error-codes";
                public const string RightInterpolated = $"{Base}/CodeSystem/http-error-codes";
                public const string AnotherSystem = "https://fhir.nhs.uk/CodeSystem/Spine-ErrorOrWarningCode";
                public const string Page = "https://simplifier.net/nhs/Codesystem/http-error-codes";
                public const string Text = "Not https://fhir.nhs.uk/Codesystem/http-error-codes but with a capital S.";
            }
            """);

    [Fact]
    public async Task A_value_set_is_reported_only_where_a_system_stands() =>
        await CodeVerifier.CheckAsync("""
            public static class Systems
            {
                private const string ErrorSystem = {|BARS2008:"http://hl7.org/fhir/ValueSet/operation-outcome"|};
                private const string Binding = "http://hl7.org/fhir/ValueSet/operation-outcome";
                public static object A() => new Coding({|BARS2008:"http://hl7.org/fhir/ValueSet/operation-outcome"|}, "REC_BAD_REQUEST");
                public static object B() => new Coding { System = {|BARS2008:"https://fhir.nhs.uk/ValueSet/NHSDigital-OperationOutcome-Codes"|} };
                public static object C() => new Dictionary<string, object> { ["system"] = {|BARS2008:"http://hl7.org/fhir/ValueSet/operation-outcome"|} };
                public static object D() => new Dictionary<string, object> { { "system", {|BARS2008:"http://hl7.org/fhir/ValueSet/operation-outcome"|} } };
                public static object Bound() => new { valueSet = "http://hl7.org/fhir/ValueSet/operation-outcome", strength = "extensible" };
                public static bool Read(Coding coding) => coding.System == "http://hl7.org/fhir/ValueSet/operation-outcome" || Binding == ErrorSystem;
            }
            """);

    [Fact]
    public async Task What_is_read_tolerantly_is_left_alone() =>
        await CodeVerifier.CheckAsync("""
            public static class Reader
            {
                private const string Legacy = "https://fhir.nhs.uk/Codesystem/http-error-codes";
                internal const string AlsoLegacy = "https://fhir.nhs.uk/Codesystem/http-error-codes";
                private const string Sent = {|BARS2008:"https://fhir.nhs.uk/Codesystem/http-error-codes"|};
                private static readonly HashSet<string> Accepted = new() { "https://fhir.nhs.uk/CodeSystem/http-error-codes", "https://fhir.nhs.uk/Codesystem/http-error-codes" };
                private static readonly string[] AlsoAccepted = { "https://fhir.nhs.uk/Codesystem/http-error-codes", AlsoLegacy };
                private static readonly string[] More = ["https://fhir.nhs.uk/Codesystem/http-error-codes"];
                private static readonly Dictionary<string, string> Right = new() { { "https://fhir.nhs.uk/Codesystem/http-error-codes", "https://fhir.nhs.uk/CodeSystem/http-error-codes" } };
                private static readonly Dictionary<string, string> AlsoRight = new() { ["https://fhir.nhs.uk/codesystem/http-error-codes"] = "https://fhir.nhs.uk/CodeSystem/http-error-codes" };
                public static bool A(Coding coding) => coding.System == "https://fhir.nhs.uk/Codesystem/http-error-codes" || coding.System is Legacy;
                public static bool B(Coding coding) => string.Equals(coding.System, "https://fhir.nhs.uk/Codesystem/http-error-codes", StringComparison.Ordinal) || coding.System.Equals(Legacy);
                public static bool C(Coding coding) => coding.System is "https://fhir.nhs.uk/Codesystem/http-error-codes" or Legacy;
                public static bool D(Coding coding) => coding.System switch { "https://fhir.nhs.uk/Codesystem/http-error-codes" => true, _ => false };
                public static bool E(Coding coding) { switch (coding.System) { case "https://fhir.nhs.uk/Codesystem/http-error-codes": return true; default: return false; } }
                public static bool F(Coding coding) { const string wrong = "https://fhir.nhs.uk/Codesystem/http-error-codes"; return coding.System == wrong; }
                public static string G(string json) => json.Replace("https://fhir.nhs.uk/Codesystem/http-error-codes", "https://fhir.nhs.uk/CodeSystem/http-error-codes");
                public static object Send(Coding coding) => coding.System == Sent ? new Coding(Sent, "REC_BAD_REQUEST") : null;
            }

            public static class OtherFile { public static bool A(string system) => system == Reader.AlsoLegacy; }
            """);

    [Fact]
    public async Task A_project_whose_spec_has_the_url_as_its_own_is_left_alone() =>
        await CodeVerifier.CheckAsync(
            "public static class Systems { public const string Own = \"https://fhir.nhs.uk/CodeSystem/England-HTTPErrorCodes\"; }",
            """
            format: bars-errors/1
            extends: bars-core-1.0.0
            outcome:
              system: https://fhir.nhs.uk/CodeSystem/England-HTTPErrorCodes
            """);

    [Fact]
    public async Task The_message_says_what_is_wrong_with_the_url_and_the_properties_give_the_right_one()
    {
        var diagnostics = await CodeVerifier.DiagnosticsAsync(CodeVerifier.CreateConsumer("""
            public static class Systems
            {
                public const string A = "https://fhir.nhs.uk/Codesystem/http-error-codes";
                public const string B = "https://fhir.nhs.uk/CodeSystem/England-HTTPErrorCodes";
                public const string CSystem = "http://hl7.org/fhir/ValueSet/operation-outcome";
            }
            """));
        Assert.Equal(
            [
                "'https://fhir.nhs.uk/Codesystem/http-error-codes' is not the code system of BaRS: the letter case differs. "
                    + "Use 'https://fhir.nhs.uk/CodeSystem/http-error-codes'.",
                "'https://fhir.nhs.uk/CodeSystem/England-HTTPErrorCodes' is not the code system of BaRS: it is a draft copy. "
                    + "Use 'https://fhir.nhs.uk/CodeSystem/http-error-codes'.",
                "'http://hl7.org/fhir/ValueSet/operation-outcome' is not the code system of BaRS: it is a value set. "
                    + "Use 'https://fhir.nhs.uk/CodeSystem/http-error-codes'.",
            ],
            diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        Assert.All(
            diagnostics,
            diagnostic => Assert.Equal("https://fhir.nhs.uk/CodeSystem/http-error-codes", diagnostic.Properties[FixProperties.Value]));
        Assert.All(diagnostics, diagnostic => Assert.Equal("BarsErrorCodes.System", diagnostic.Properties[FixProperties.Constant]));
    }
}
