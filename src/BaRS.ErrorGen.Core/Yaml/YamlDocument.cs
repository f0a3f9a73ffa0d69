using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Yaml;

/// <summary>What was read of a file: the root node, where there is one, and what was refused.</summary>
internal sealed class YamlDocument(YamlNode? root, IReadOnlyList<Problem> problems)
{
    public YamlNode? Root { get; } = root;

    public IReadOnlyList<Problem> Problems { get; } = problems;
}
