using BaRS.ErrorGen.Baseline;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>The baseline of a project that was built with the switch.</summary>
internal static class BaselineText
{
    /// <summary>As build/BaRS.ErrorGen.targets makes it of the generated comments, for text that MSBuild takes as it is.</summary>
    public static string Read(GeneratedProject project)
    {
        var source = project.Result.GeneratedSources.Single(file => file.HintName == BaselineSource.FileName).SourceText.ToString();
        return string.Concat(source.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line[2..] + "\n"));
    }
}
