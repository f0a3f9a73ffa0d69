namespace BaRS.ErrorGen.Tool.Inputs;

/// <summary>What a file is, by its name or, if that says nothing, by its first character.</summary>
internal enum FileKind
{
    /// <summary>A spec in YAML.</summary>
    Spec,

    /// <summary>A JSON file with OperationOutcomes.</summary>
    Outcome,
}

/// <summary>Tells the kinds apart.</summary>
internal static class FileKinds
{
    /// <summary>Whether a file of a folder is a spec: any other YAML is somebody else's.</summary>
    public static bool IsSpecName(string name) => name.EndsWith(".bars.yaml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file of a folder can hold an OperationOutcome.</summary>
    public static bool IsJsonName(string name) => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The kind that the name of a file says; null if it says none.</summary>
    public static FileKind? OfName(string name)
    {
        if (IsJsonName(name))
            return FileKind.Outcome;
        var isYaml = name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        return isYaml ? FileKind.Spec : null;
    }

    /// <summary>The kind of a text without such a name, by its first character.</summary>
    public static FileKind OfContent(string content)
    {
        var start = content.AsSpan().TrimStart();
        return start.Length > 0 && start[0] is '{' or '[' ? FileKind.Outcome : FileKind.Spec;
    }
}
