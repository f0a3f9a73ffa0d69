namespace System.Diagnostics.CodeAnalysis;

/// <summary>The compiler reads it by name; netstandard2.0 does not have it.</summary>
[AttributeUsage(AttributeTargets.ReturnValue)]
internal sealed class NotNullIfNotNullAttribute(string parameterName) : Attribute
{
    public string ParameterName { get; } = parameterName;
}

/// <summary>The compiler puts it on the copy constructors of records with required members; netstandard2.0 does not have it.</summary>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
