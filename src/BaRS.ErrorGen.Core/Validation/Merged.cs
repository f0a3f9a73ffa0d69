using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Validation;

/// <summary>
/// Something in force with the project file it comes from; none for a preset's, whose name is the path. Messages call the
/// file by its name: see <see cref="FileNames"/>.
/// </summary>
internal sealed record Merged<T>(T Value, TextPlace Place, int? File, string Path, string FileName)
{
    /// <summary>When the name came into force.</summary>
    public int Order { get; init; }

    /// <summary>Characters of what it says, which goes into the generated code.</summary>
    public int TextLength { get; init; }

    public string Where => File is null ? "of a preset" : $"line {Place.LineNumber} of {FileName}";
}
