namespace System.Diagnostics.CodeAnalysis;

/// <summary>The compiler reads it by name; netstandard2.0 does not have it.</summary>
[AttributeUsage(AttributeTargets.ReturnValue)]
internal sealed class NotNullIfNotNullAttribute(string parameterName) : Attribute
{
    public string ParameterName { get; } = parameterName;
}
