namespace BaRS.ErrorGen.Tests.Support.StandIns;

/// <summary>The types of Firely's SDK that the rules know, in its namespaces and shapes.</summary>
internal static class Firely
{
    public const string Source = """
        using System;
        using System.Collections.Generic;

        namespace Hl7.Fhir.Utility
        {
            [AttributeUsage(AttributeTargets.Field)]
            public sealed class EnumLiteralAttribute : Attribute
            {
                public EnumLiteralAttribute(string literal) => Literal = literal;
                public EnumLiteralAttribute(string literal, string system) => Literal = literal;
                public string Literal { get; }
            }

            public static class EnumUtility
            {
                public static T? ParseLiteral<T>(string rawValue) where T : struct => null;
                public static T? ParseLiteral<T>(string rawValue, bool ignoreCase) where T : struct => null;
                public static string GetLiteral(this Enum e) => "";
            }
        }

        namespace Hl7.Fhir.Model
        {
            using Hl7.Fhir.Utility;

            public abstract class Base { }
            public abstract class Element : Base { }
            public abstract class BackboneElement : Element { }
            public abstract class Resource : Base { public string Id { get; set; } }
            public abstract class DomainResource : Resource { }

            public class Code : Element { public Code() { } public Code(string value) { } public string Value { get; set; } }
            public class Code<T> : Element where T : struct { public Code() { } public Code(T? value) { } public T? Value { get; set; } public object ObjectValue { get; set; } }
            public class FhirString : Element { public FhirString(string value) { } }

            public class Coding : Element
            {
                public Coding() { }
                public Coding(string system, string code) { }
                public Coding(string system, string code, string display) { }
                public string System { get; set; }
                public string Code { get; set; }
                public string Display { get; set; }
            }

            public class CodeableConcept : Element
            {
                public CodeableConcept() { }
                public CodeableConcept(string system, string code) { }
                public CodeableConcept(string system, string code, string text) { }
                public CodeableConcept(string system, string code, string display, string text) { }
                public List<Coding> Coding { get; set; } = new List<Coding>();
                public string Text { get; set; }
            }

            public class OperationOutcome : DomainResource
            {
                public static OperationOutcome ForMessage(string message, IssueType code, IssueSeverity severity = IssueSeverity.Error) => null;

                public enum IssueSeverity
                {
                    [EnumLiteral("fatal")] Fatal,
                    [EnumLiteral("error")] Error,
                    [EnumLiteral("warning")] Warning,
                    [EnumLiteral("information")] Information,
                }

                public enum IssueType
                {
                    [EnumLiteral("invalid", "http://hl7.org/fhir/issue-type")] Invalid,
                    [EnumLiteral("structure", "http://hl7.org/fhir/issue-type")] Structure,
                    [EnumLiteral("required", "http://hl7.org/fhir/issue-type")] Required,
                    [EnumLiteral("value", "http://hl7.org/fhir/issue-type")] Value,
                    [EnumLiteral("invariant", "http://hl7.org/fhir/issue-type")] Invariant,
                    [EnumLiteral("security", "http://hl7.org/fhir/issue-type")] Security,
                    [EnumLiteral("login", "http://hl7.org/fhir/issue-type")] Login,
                    [EnumLiteral("unknown", "http://hl7.org/fhir/issue-type")] Unknown,
                    [EnumLiteral("expired", "http://hl7.org/fhir/issue-type")] Expired,
                    [EnumLiteral("forbidden", "http://hl7.org/fhir/issue-type")] Forbidden,
                    [EnumLiteral("suppressed", "http://hl7.org/fhir/issue-type")] Suppressed,
                    [EnumLiteral("processing", "http://hl7.org/fhir/issue-type")] Processing,
                    [EnumLiteral("not-supported", "http://hl7.org/fhir/issue-type")] NotSupported,
                    [EnumLiteral("duplicate", "http://hl7.org/fhir/issue-type")] Duplicate,
                    [EnumLiteral("multiple-matches", "http://hl7.org/fhir/issue-type")] MultipleMatches,
                    [EnumLiteral("not-found", "http://hl7.org/fhir/issue-type")] NotFound,
                    [EnumLiteral("deleted", "http://hl7.org/fhir/issue-type")] Deleted,
                    [EnumLiteral("too-long", "http://hl7.org/fhir/issue-type")] TooLong,
                    [EnumLiteral("code-invalid", "http://hl7.org/fhir/issue-type")] CodeInvalid,
                    [EnumLiteral("extension", "http://hl7.org/fhir/issue-type")] Extension,
                    [EnumLiteral("too-costly", "http://hl7.org/fhir/issue-type")] TooCostly,
                    [EnumLiteral("business-rule", "http://hl7.org/fhir/issue-type")] BusinessRule,
                    [EnumLiteral("conflict", "http://hl7.org/fhir/issue-type")] Conflict,
                    [EnumLiteral("transient", "http://hl7.org/fhir/issue-type")] Transient,
                    [EnumLiteral("lock-error", "http://hl7.org/fhir/issue-type")] LockError,
                    [EnumLiteral("no-store", "http://hl7.org/fhir/issue-type")] NoStore,
                    [EnumLiteral("exception", "http://hl7.org/fhir/issue-type")] Exception,
                    [EnumLiteral("timeout", "http://hl7.org/fhir/issue-type")] Timeout,
                    [EnumLiteral("incomplete", "http://hl7.org/fhir/issue-type")] Incomplete,
                    [EnumLiteral("throttled", "http://hl7.org/fhir/issue-type")] Throttled,
                    [EnumLiteral("informational", "http://hl7.org/fhir/issue-type")] Informational,
                    [EnumLiteral("success", "http://hl7.org/fhir/issue-type")] Success,
                    [EnumLiteral("limited-filter", "http://hl7.org/fhir/issue-type")] LimitedFilter,
                }

                public List<IssueComponent> Issue { get; set; } = new List<IssueComponent>();

                public class IssueComponent : BackboneElement
                {
                    public IssueSeverity? Severity { get; set; }
                    public IssueType? Code { get; set; }
                    public CodeableConcept Details { get; set; }
                    public string Diagnostics { get; set; }
                }
            }
        }
        """;
}
