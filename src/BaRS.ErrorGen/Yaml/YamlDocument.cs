namespace BaRS.ErrorGen.Yaml;

/// <summary>What was read of a file: the root node, where there is one, and what was refused.</summary>
internal sealed class YamlDocument(YamlNode? root, IReadOnlyList<YamlProblem> problems)
{
    public YamlNode? Root { get; } = root;

    public IReadOnlyList<YamlProblem> Problems { get; } = problems;
}

/// <summary>Something of the text that cannot be read, and where it stands.</summary>
internal readonly record struct YamlProblem(TextPlace Place, string Message);
