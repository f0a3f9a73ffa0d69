using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Tool.Inputs;

namespace BaRS.ErrorGen.Tool.Lint;

/// <summary>A finding as it is printed. It keeps no text of the file but the line that is shown.</summary>
/// <param name="File">Where it is.</param>
/// <param name="Rule">What is wrong.</param>
/// <param name="Message">The same, with the values.</param>
/// <param name="Start">Where it begins; from 0.</param>
/// <param name="End">Where it ends, exclusive; from 0.</param>
/// <param name="Excerpt">The line with the place marked.</param>
internal sealed record Finding(
    InputFile File,
    RuleDescriptor Rule,
    string Message,
    LinePosition Start,
    LinePosition End,
    Excerpt Excerpt)
{
    public static Finding Create(InputFile file, TextFile text, Problem problem) => new(
        file,
        problem.Rule,
        problem.Message,
        problem.Place.StartPosition,
        problem.Place.EndPosition,
        Excerpt.Of(text, problem.Place));
}
