using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>The texts that an expression can have. What cannot be known adds nothing, so that nothing is said of it.</summary>
internal static class TextValues
{
    public static IReadOnlyList<TextValue> Find(IOperation value, FlowContext flow) => flow.Texts.Find(value, asked => FindAnew(asked, flow));

    /// <summary>The text of an expression that has exactly one; null if it has another number of them.</summary>
    public static string? Single(IOperation? value, FlowContext flow) =>
        value is not null && Find(value, flow) is [var text] ? text.Text : null;

    private static List<TextValue> FindAnew(IOperation value, FlowContext flow)
    {
        var texts = new List<TextValue>();
        foreach (var origin in Origins.Find(value, flow))
        {
            if (origin is { IsPiece: false, Constant: string text })
                texts.Add(new TextValue(text, origin.Operation, origin.Place));
        }

        return texts;
    }
}
