using BaRS.ErrorGen.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>Places as locations of Roslyn, made only when something is reported.</summary>
internal static class Locations
{
    public static Location ToLocation(this TextPlace place, string path) => Location.Create(
        path,
        new TextSpan(place.Start, place.Length),
        new LinePositionSpan(new LinePosition(place.Line, place.Column), new LinePosition(place.EndLine, place.EndColumn)));
}
