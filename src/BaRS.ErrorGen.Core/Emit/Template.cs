using System.Text.RegularExpressions;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>
/// Fills the holes of a template: <c>$Type$</c> is a generated type or another value by name, <c>$?$</c> the mark of
/// a reference that may be null. One pass, so that what is filled in is never taken for a hole.
/// </summary>
internal static class Template
{
    private static readonly Regex Hole = new(@"\$(?<name>[A-Za-z]+|\?)\$", RegexOptions.CultureInvariant);

    public static string Fill(string template, Target target, params (string Name, string Value)[] values) =>
        Hole.Replace(template, match => Value(match.Groups["name"].Value, target, values));

    private static string Value(string name, Target target, (string Name, string Value)[] values)
    {
        foreach (var value in values)
        {
            if (value.Name == name)
                return value.Value;
        }

        if (name == "?")
            return target.HasNullableAnnotations ? "?" : "";
        if (name.StartsWith("Bars", StringComparison.Ordinal))
            return $"global::{target.Namespace}.{name}";
        throw new InvalidOperationException($"The template has a hole '{name}' that nothing fills.");
    }
}
