using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;

/// <summary>What the name of a property, a parameter, a method or a class says it is, in a layer that a project wrote by hand.</summary>
internal static class Names
{
    private static readonly string[] Answers =
        ["Outcome", "Result", "Response", "ResponseMessage", "Exception", "Error", "IssueComponent", "Coding", "CodeableConcept"];

    /// <summary>True where the type says that it is an HTTP status, or where a number's name does; it may be left out.</summary>
    [MethodImpl(HotPath.Compiled)]
    public static bool IsStatus(string name, ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var given] })
            type = given;
        return type is { Name: "HttpStatusCode", TypeKind: TypeKind.Enum }
            || (type.SpecialType == SpecialType.System_Int32 && name.IndexOf("status", StringComparison.OrdinalIgnoreCase) >= 0);
    }

    public static bool IsIssueCode(string name) => AreEqual(name, "issueCode") || AreEqual(name, "issueType");

    public static bool IsErrorCode(string name) => AreEqual(name, "code") || AreEqual(name, "errorCode") || AreEqual(name, "barsErrorCode");

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

    /// <summary>
    /// Whether a name holds one of the words, in whichever case. Asked of every method of a project: nothing is
    /// allocated.
    /// </summary>
    public static bool HoldsAny(string name, string[] words)
    {
        foreach (var word in words)
        {
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    public static bool AreEqual(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
