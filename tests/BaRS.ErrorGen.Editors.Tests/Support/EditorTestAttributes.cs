namespace BaRS.ErrorGen.Editors.Tests.Support;

/// <summary>A test that needs the YAML language server. Without it, the test is skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EditorFactAttribute : FactAttribute
{
    public EditorFactAttribute() => Skip = LanguageServer.WhySkipped!;
}

/// <inheritdoc cref="EditorFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EditorTheoryAttribute : TheoryAttribute
{
    public EditorTheoryAttribute() => Skip = LanguageServer.WhySkipped!;
}
