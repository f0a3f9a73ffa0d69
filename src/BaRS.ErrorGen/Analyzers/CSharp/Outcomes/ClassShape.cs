using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Outcomes;

/// <summary>What the members of a class say it is, in a layer that a project wrote by hand.</summary>
internal static class ClassShape
{
    private static readonly string[] Answers = ["Outcome", "Result", "Response", "ResponseMessage", "Exception", "Error", "IssueComponent", "Coding", "CodeableConcept"];

    /// <summary>An issue of an OperationOutcome: it has a severity, a code, and details or diagnostics.</summary>
    public static bool IsIssue(INamedTypeSymbol? type)
    {
        if (type is null)
            return false;
        if (FirelyTypes.IsIssueComponent(type))
            return true;
        var types = new Dictionary<string, ITypeSymbol>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in Properties(type))
            types[ElementName.Of(property)] = property.Type;
        return types.ContainsKey("severity") && types.ContainsKey("code") && (types.ContainsKey("diagnostics") || (types.TryGetValue("details", out var details) && IsConcept(details)));
    }

    /// <summary>The details of an issue are a concept, which has codings or is JSON; those of an alarm are a text, a list, a table.</summary>
    public static bool IsConcept(ITypeSymbol? type) => type is INamedTypeSymbol named
        && (named.Name is "JsonObject" or "JsonNode" or "JObject" || Properties(named).Any(property => string.Equals(ElementName.Of(property), "coding", StringComparison.OrdinalIgnoreCase)));

    /// <summary>An error that has an issue code beside its code.</summary>
    public static bool HasIssueCode(INamedTypeSymbol? type) =>
        type is not null && Properties(type).Any(property => FirelyTypes.IsIssueType(property.Type)
            || (property.Type.SpecialType == SpecialType.System_String && IsIssueCodeName(property.Name) && IsError(type)));

    /// <summary>An exception, or what is called an error.</summary>
    public static bool IsError(INamedTypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name.EndsWith("Exception", StringComparison.Ordinal) || at.Name.EndsWith("Error", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>An error that has an HTTP status beside its code.</summary>
    public static bool HasStatus(INamedTypeSymbol? type) => type is not null && Properties(type).Any(property => IsStatus(property.Name, property.Type));

    public static bool IsStatus(string name, ITypeSymbol type) =>
        type is { Name: "HttpStatusCode", TypeKind: TypeKind.Enum }
        || (type.SpecialType == SpecialType.System_Int32 && name.IndexOf("status", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>What a method gives back that makes an error, rather than looking one up.</summary>
    public static bool IsAnswer(ITypeSymbol type)
    {
        var answer = type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } ? result : type;
        return Answers.Any(name => answer.Name.EndsWith(name, StringComparison.Ordinal));
    }

    /// <summary>What is called after logs, and so writes for the project's own people.</summary>
    public static bool IsLog(string name) =>
        name.IndexOf("Log", StringComparison.Ordinal) >= 0 || name.IndexOf("Trace", StringComparison.Ordinal) >= 0
        || name.IndexOf("Telemetry", StringComparison.Ordinal) >= 0 || name.IndexOf("Audit", StringComparison.Ordinal) >= 0;

    public static bool IsIssueCodeName(string name) =>
        string.Equals(name, "issueCode", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "issueType", StringComparison.OrdinalIgnoreCase);

    public static bool IsErrorCodeName(string name) =>
        string.Equals(name, "code", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, "errorCode", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, "barsErrorCode", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        for (var at = type; at is not null && at.SpecialType != SpecialType.System_Object; at = at.BaseType)
        {
            foreach (var property in at.GetMembers().OfType<IPropertySymbol>())
                yield return property;
        }
    }
}
