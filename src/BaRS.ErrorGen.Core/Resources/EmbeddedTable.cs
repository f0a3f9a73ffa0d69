namespace BaRS.ErrorGen.Resources;

/// <summary>Reads the tab-separated tables that travel inside this assembly.</summary>
internal static class EmbeddedTable
{
    public static IEnumerable<string[]> Rows(string name)
    {
        foreach (var line in EmbeddedText.Read(name).Split('\n'))
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
