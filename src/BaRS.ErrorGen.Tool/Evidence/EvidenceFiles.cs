using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Evidence;

/// <summary>The files of a report in its folder.</summary>
internal static class EvidenceFiles
{
    private static readonly (string Name, Func<EvidenceReport, string> Write)[] All =
    [
        ("evidence.html", EvidenceHtml.Write),
        ("evidence.csv", EvidenceCsv.Write),
        ("evidence.json", EvidenceJson.Write),
    ];

    /// <summary>Refuses a folder in which one of the files exists. Asked before anything is sent.</summary>
    public static void Check(string folder, bool force)
    {
        if (File.Exists(folder))
            throw new ToolException($"'{folder}' is a file. Give the name of a folder.");
        foreach (var (name, _) in All)
            Files.CheckTarget(Path.Combine(folder, name), force);
    }

    public static void Write(EvidenceReport report, string folder, bool force)
    {
        foreach (var (name, write) in All)
            Files.Write(Path.Combine(folder, name), write(report), force);
    }
}
