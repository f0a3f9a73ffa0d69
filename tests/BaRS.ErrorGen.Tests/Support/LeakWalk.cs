using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>Looks through all that a value holds for something of the compiler.</summary>
/// <remarks>Asks for assignability, not for exact types: no object has the exact type ISymbol.</remarks>
internal static class LeakWalk
{
    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Compilation), typeof(SemanticModel),
        typeof(Location), typeof(AdditionalText), typeof(AnalyzerConfigOptions), typeof(AnalyzerConfigOptionsProvider),
        typeof(SourceText), typeof(Diagnostic),
    ];

    /// <summary>The type of the first forbidden object found; null where there is none.</summary>
    public static string? Find(object? value) => Find(value, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Find(object? value, HashSet<object> visited)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || value is MemberInfo)
            return null;
        if (Forbidden.FirstOrDefault(type => type.IsInstanceOfType(value)) is { } forbidden)
            return $"a {forbidden.Name} ({value.GetType().Name})";
        if (!value.GetType().IsValueType && !visited.Add(value))
            return null;

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                if (Find(item, visited) is { } leak)
                    return leak;
            }
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field
                in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPrimitive && !field.FieldType.IsPointer && Find(field.GetValue(value), visited) is { } leak)
                    return leak;
            }
        }

        return null;
    }
}
