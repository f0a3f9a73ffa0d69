using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>The text of a string, each interpolation standing as one character that no text of ours has.</summary>
internal sealed class JsonTemplate
{
    private const char FirstHole = '\uE000';
    private const int MaxHoles = 100;

    private readonly IReadOnlyList<IInterpolationOperation> _holes;

    private JsonTemplate(string text, IReadOnlyList<IInterpolationOperation> holes)
    {
        Text = text;
        _holes = holes;
    }

    public string Text { get; }

    public static JsonTemplate? From(IOperation value) => value switch
    {
        // The text of an interpolated string is part of that.
        ILiteralOperation { Parent: not IInterpolatedStringTextOperation, ConstantValue: { HasValue: true, Value: string text } }
            when !text.Any(IsHole) => new JsonTemplate(text, []),
        IInterpolatedStringOperation interpolated => From(interpolated),
        _ => null,
    };

    public static bool IsHole(char c) => c is >= FirstHole and < (char)(FirstHole + MaxHoles);

    /// <summary>The C# that gives a text of the string.</summary>
    public string Expression(string text)
    {
        if (!text.Any(IsHole))
            return SymbolDisplay.FormatLiteral(text, quote: true);
        if (text.Length == 1
            && _holes[text[0] - FirstHole]
                is { Alignment: null, FormatString: null, Expression: { Type.SpecialType: SpecialType.System_String } only })
        {
            return only.Syntax.ToString();
        }

        var result = new StringBuilder("$\"");
        foreach (var c in text)
        {
            if (IsHole(c))
            {
                result.Append(Interpolation((InterpolationSyntax)_holes[c - FirstHole].Syntax));
            }
            else if (c is '{' or '}')
            {
                result.Append(c, 2);
            }
            else
            {
                result.Append(
                    SymbolDisplay.FormatLiteral(c.ToString(), quote: true),
                    1,
                    SymbolDisplay.FormatLiteral(c.ToString(), quote: true).Length - 2);
            }
        }

        return result.Append('"').ToString();
    }

    /// <summary>With one brace, however many the string began with.</summary>
    private static string Interpolation(InterpolationSyntax hole) => $"{{{hole.Expression}{hole.AlignmentClause}{hole.FormatClause}}}";

    private static JsonTemplate? From(IInterpolatedStringOperation interpolated)
    {
        var text = new StringBuilder();
        var holes = new List<IInterpolationOperation>();
        foreach (var part in interpolated.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string literal } }
                    when !literal.Any(IsHole):
                    text.Append(literal);
                    break;
                case IInterpolationOperation hole when holes.Count < MaxHoles:
                    text.Append((char)(FirstHole + holes.Count));
                    holes.Add(hole);
                    break;
                default:
                    return null;
            }
        }

        return new JsonTemplate(text.ToString(), holes);
    }
}
