using BaRS.ErrorGen.Resources;

namespace BaRS.ErrorGen.Terminology;

/// <summary>Reads the tab-separated tables that travel inside this assembly.</summary>
internal static class TerminologyFile
{
    public static IEnumerable<string[]> Rows(string name)
    {
        foreach (var line in EmbeddedText.Read("terminology/" + name).Split('\n'))
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
