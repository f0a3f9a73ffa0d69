namespace BaRS.ErrorGen.Text;

/// <summary>
/// How messages name files: without the folder, or with as many folders as tell the file apart from the others. The whole
/// path would differ from one machine to the next.
/// </summary>
internal static class FileNames
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>The names of files in the order of their paths.</summary>
    public static IReadOnlyList<string> Create(IReadOnlyList<string> paths)
    {
        var segments = paths.Select(path => path.Split(Separators)).ToList();
        var names = new string[paths.Count];
        var open = Enumerable.Range(0, paths.Count).ToList();
        for (var count = 1; open.Count > 0; count++)
        {
            var ambiguous = new List<int>();
            foreach (var sameName in open.GroupBy(i => LastSegments(segments[i], count), StringComparer.Ordinal))
            {
                var isUnique = !sameName.Skip(1).Any();
                foreach (var i in sameName)
                {
                    if (isUnique || count >= segments[i].Length)
                        names[i] = sameName.Key;
                    else
                        ambiguous.Add(i);
                }
            }

            open = ambiguous;
        }

        return names;
    }

    private static string LastSegments(string[] path, int count) => string.Join("/", path.Skip(path.Length - count));
}
