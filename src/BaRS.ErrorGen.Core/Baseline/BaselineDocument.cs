using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Baseline;

/// <summary>A baseline as it was read.</summary>
/// <param name="Lines">The scenarios, each name once.</param>
/// <param name="Unread">Names in lines that could not be read or are in dispute: nothing is said of them but that.</param>
/// <param name="IsWhole">Whether reading came to the end of the file.</param>
/// <param name="Head">The first scenario's line, else the first line of the file: where findings on the file as a whole stand.</param>
/// <param name="Problems">What could not be read.</param>
/// <param name="Ignores">The comments that silence findings.</param>
internal sealed record BaselineDocument(
    IReadOnlyList<BaselineLine> Lines,
    IReadOnlyCollection<string> Unread,
    bool IsWhole,
    TextPlace Head,
    IReadOnlyList<Problem> Problems,
    IgnoreComments Ignores);

/// <summary>One scenario of a baseline, every value with its place.</summary>
internal sealed record BaselineLine(
    BaselineEntry Entry,
    TextPlace Name,
    TextPlace Status,
    TextPlace Code,
    TextPlace Issue,
    TextPlace Action);
