using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>What the members of a class say it is, in a layer that a project wrote by hand. Read once a class.</summary>
internal sealed class ClassShape
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, ClassShape> Known = new();
    private static readonly ClassShape None = new();

    private readonly bool _isIssueComponent;
    private readonly bool _hasSeverity;
    private readonly bool _hasCode;
    private readonly bool _hasDiagnostics;
    private readonly ITypeSymbol? _details;

    private ClassShape()
    {
    }

    [MethodImpl(HotPath.Compiled)]
    private ClassShape(INamedTypeSymbol type)
    {
        _isIssueComponent = FirelyTypes.IsIssueComponent(type);
        IsConcept = type.Name is "JsonObject" or "JsonNode" or "JObject";
        for (var at = type; at is not null && at.SpecialType != SpecialType.System_Object; at = at.BaseType)
            IsError |= at.Name.EndsWith("Exception", StringComparison.Ordinal) || at.Name.EndsWith("Error", StringComparison.Ordinal);
        for (var at = type; at is not null && at.SpecialType != SpecialType.System_Object; at = at.BaseType)
        {
            foreach (var property in at.GetMembers().OfType<IPropertySymbol>())
            {
                var element = ElementName.Get(property);
                _hasSeverity |= Names.AreEqual(element, "severity");
                _hasCode |= Names.AreEqual(element, "code");
                _hasDiagnostics |= Names.AreEqual(element, "diagnostics");
                IsConcept |= Names.AreEqual(element, "coding");
                if (Names.AreEqual(element, "details"))
                    _details = property.Type;
                HasStatus |= Names.IsStatus(property.Name, property.Type);
                HasIssueCode |= FirelyTypes.IsIssueType(property.Type)
                    || (IsError && property.Type.SpecialType == SpecialType.System_String && Names.IsIssueCode(property.Name));
            }
        }
    }

    // The class of the details is asked when it is needed: a class may refer to itself.

    /// <summary>An issue of an OperationOutcome: it has a severity, a code, and details or diagnostics.</summary>
    public bool IsIssue => _isIssueComponent || (_hasSeverity && _hasCode && (_hasDiagnostics || For(_details).IsConcept));

    /// <summary>
    /// The details of an issue are a concept, which has codings or is JSON; those of an alarm are a text, a list, a
    /// table.
    /// </summary>
    public bool IsConcept { get; }

    /// <summary>An exception, or what is called an error.</summary>
    public bool IsError { get; }

    /// <summary>An error that has an issue code beside its code.</summary>
    public bool HasIssueCode { get; }

    /// <summary>An error that has an HTTP status beside its code.</summary>
    public bool HasStatus { get; }

    public static ClassShape For(ITypeSymbol? type) =>
        type is INamedTypeSymbol named ? Known.GetValue(named, static key => new ClassShape(key)) : None;
}
