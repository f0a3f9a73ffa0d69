using BaRS.ErrorGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>Places as locations of Roslyn, made only when something is reported.</summary>
internal static class Locations
{
    public static Location ToLocation(this TextPlace place, string path) => Location.Create(
        path,
        new TextSpan(place.Start, place.Length),
        new LinePositionSpan(ToLinePosition(place.StartPosition), ToLinePosition(place.EndPosition)));

    private static Microsoft.CodeAnalysis.Text.LinePosition ToLinePosition(Text.LinePosition position) =>
        new(position.Line, position.Column);
}
