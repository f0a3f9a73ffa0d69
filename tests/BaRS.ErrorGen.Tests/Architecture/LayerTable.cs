namespace BaRS.ErrorGen.Tests.Architecture;

/// <summary>
/// Which folder may use which others. A folder uses only those above its line and its own, so that there is no cycle. Who
/// adds an arrow decides that the folder cannot do its work without the other.
/// </summary>
internal sealed class LayerTable(params (string Folder, string[] Uses)[] allowed)
{
    public IReadOnlyList<string> Folders { get; } = [.. allowed.Select(entry => entry.Folder)];

    public bool Allows(string folder, string other) =>
        allowed.Any(entry => entry.Folder == folder && entry.Uses.Contains(other));

    /// <summary>The arrows that are there and that the table does not have.</summary>
    public IReadOnlyList<string> Wrong(IEnumerable<FolderArrow> arrows)
    {
        var uses = allowed.ToDictionary(entry => entry.Folder, entry => entry.Uses, StringComparer.Ordinal);
        return
        [
            .. arrows
                .Where(arrow => !uses.TryGetValue(arrow.From, out var may) || !may.Contains(arrow.To))
                .Select(arrow => $"{arrow.From} must not use {arrow.To}: {arrow.Example}"),
        ];
    }

    /// <summary>The arrows of the table that are not there.</summary>
    public IReadOnlyList<string> Unused(IEnumerable<FolderArrow> arrows)
    {
        var used = arrows.Select(arrow => (arrow.From, arrow.To)).ToHashSet();
        return
        [
            .. allowed
                .SelectMany(entry => entry.Uses.Select(use => (entry.Folder, Use: use)))
                .Where(arrow => !used.Contains(arrow))
                .Select(arrow => $"{arrow.Folder} may use {arrow.Use} and does not."),
        ];
    }

    /// <summary>The arrows of the table to what stands below, but for those of a folder to its own.</summary>
    public IReadOnlyList<string> Upward()
    {
        var wrong = new List<string>();
        for (var i = 0; i < allowed.Length; i++)
        {
            var (folder, uses) = allowed[i];
            var above = allowed.Take(i).Select(entry => entry.Folder).ToHashSet();
            wrong.AddRange(
                uses.Where(use => !above.Contains(use) && !use.StartsWith(folder + "/", StringComparison.Ordinal))
                    .Select(use => $"{folder} uses {use}, which stands below it."));
        }

        return wrong;
    }
}
