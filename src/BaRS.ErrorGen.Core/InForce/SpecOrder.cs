using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.InForce;

/// <summary>In what order the spec files of a project are in force.</summary>
internal static class SpecOrder
{
    /// <summary>
    /// Each file once, in ordinal order of its path from the project, with '/' on every machine: the order decides
    /// which file replaces what another says, so it must not depend on where the project lies.
    /// </summary>
    public static IReadOnlyList<SpecFile> Sort(IEnumerable<SpecFile> files, string projectDirectory) =>
    [
        .. files.GroupBy(file => file.Path, StringComparer.Ordinal)
            .Select(group => group.First())
            .OrderBy(file => RelativePath(file.Path, projectDirectory), StringComparer.Ordinal),
    ];

    private static string RelativePath(string path, string projectDirectory)
    {
        var file = path.Replace('\\', '/').Split('/');
        var project = projectDirectory.Replace('\\', '/').TrimEnd('/').Split('/');
        var shared = 0;
        while (shared < file.Length - 1
            && shared < project.Length
            && string.Equals(file[shared], project[shared], StringComparison.OrdinalIgnoreCase))
        {
            shared++;
        }

        return string.Join("/", Enumerable.Repeat("..", project.Length - shared).Concat(file.Skip(shared)));
    }
}
