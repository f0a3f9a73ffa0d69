using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Parsing;

/// <summary>What may stand behind a key.</summary>
internal enum SpecValueKind
{
    Text,
    TextOrList,
    TextList,
    Mapping,
    MappingList,
    MappingByName,
}

/// <summary>One key that the format knows.</summary>
/// <param name="Name">The key as it is written.</param>
/// <param name="IsRequired">Whether its mapping is incomplete without it.</param>
/// <param name="Kind">What may stand behind it.</param>
/// <param name="Description">What it means, for the JSON schema and the documentation.</param>
internal sealed record SpecKey(string Name, bool IsRequired, SpecValueKind Kind, string Description)
{
    /// <summary>The keys of the mapping behind this key, where there is one.</summary>
    public SpecShape? Shape { get; init; }

    /// <summary>The words that are allowed, where they are few.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>A regular expression that the text matches, where the format fixes one.</summary>
    public string? Pattern { get; init; }

    public bool IsInteger { get; init; }

    /// <summary>True if the whole text matches the pattern.</summary>
    public bool Matches(string text) => Regex.Match(text, Pattern!, RegexOptions.CultureInvariant).Length == text.Length;
}

/// <summary>The keys of one kind of mapping.</summary>
internal sealed record SpecShape(string Name, IReadOnlyList<SpecKey> Keys)
{
    /// <summary>Keys beside the named ones: all that match the pattern. Its name says in words what they are.</summary>
    public SpecKey? Others { get; init; }

    public SpecKey? Find(string key) =>
        Keys.FirstOrDefault(candidate => candidate.Name == key) ?? (Others?.Matches(key) == true ? Others : null);
}
