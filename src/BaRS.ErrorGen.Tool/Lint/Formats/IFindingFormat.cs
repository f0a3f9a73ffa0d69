using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Lint.Formats;

/// <summary>A way to print findings. One class per format.</summary>
internal interface IFindingFormat
{
    /// <summary>What <c>--format</c> calls it.</summary>
    string Name { get; }

    void Write(LintResult result, ToolEnvironment environment);
}
