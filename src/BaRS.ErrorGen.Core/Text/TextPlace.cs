using System.Globalization;

namespace BaRS.ErrorGen.Text;

/// <summary>A range of a text. The lines are counted only for places that are reported.</summary>
internal readonly struct TextPlace(TextLines? lines, int start, int length) : IEquatable<TextPlace>
{
    private readonly TextLines? _lines = lines;

    /// <summary>Where there is nothing to point at: the file as a whole.</summary>
    public static TextPlace FileStart => default;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public int End => Start + Length;

    public LinePosition StartPosition => _lines?.PositionAt(Start) ?? default;

    public LinePosition EndPosition => _lines?.PositionAt(End) ?? default;

    /// <summary>The line as messages give it, from 1.</summary>
    public string LineNumber => (StartPosition.Line + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The first character alone, if the whole would be too much to mark.</summary>
    public TextPlace First => new(_lines, Start, Math.Min(1, Length));

    /// <summary>A part of it.</summary>
    public TextPlace Slice(int offset, int length) => new(_lines, Start + offset, length);

    /// <summary>From here to the end of another place of the same text.</summary>
    public TextPlace To(TextPlace last) => new(_lines, Start, last.End - Start);

    public bool Equals(TextPlace other) =>
        Start == other.Start && Length == other.Length && StartPosition == other.StartPosition && EndPosition == other.EndPosition;

    public override bool Equals(object? obj) => obj is TextPlace other && Equals(other);

    public override int GetHashCode() => unchecked((Start * 397) ^ Length);
}
