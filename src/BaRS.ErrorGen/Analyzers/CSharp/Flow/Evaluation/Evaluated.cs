using System.Globalization;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;

/// <summary>What an expression comes out as: one value, or something that cannot be known.</summary>
/// <param name="IsKnown">False where it cannot be known.</param>
/// <param name="Content">
/// Null, a bool, a text, a whole number or an enum's as a long, an <see cref="ItemList"/> for a list or a tuple, an
/// <see cref="ObjectOf"/>, and an operation or a method for a delegate.
/// </param>
/// <param name="IsOfSubject">Whether what was asked about is looked at on the way to it.</param>
internal readonly record struct Evaluated(bool IsKnown, object? Content, bool IsOfSubject = false)
{
    public static readonly Evaluated Unknown;
    public static readonly Evaluated Null = new(IsKnown: true, null);

    public bool? Boolean => Content as bool?;

    public long? Number => Content as long?;

    /// <summary>Whether it is null; null where that cannot be known.</summary>
    public bool? IsNull => IsKnown ? Content is null : null;

    public IReadOnlyList<Evaluated>? Items => (Content as ItemList)?.Items;

    public static Evaluated Of(object content) => new(IsKnown: true, content);

    public static Evaluated OfCondition(bool? condition) => condition is { } known ? Of(known) : Unknown;

    public static Evaluated OfNumber(long number) => Of(number);

    public static Evaluated OfItems(IEnumerable<Evaluated> items) => Of(new ItemList([.. items]));

    /// <summary>A constant of the language; unknown for one with a fraction.</summary>
    public static Evaluated OfConstant(object? constant) => constant switch
    {
        null => Null,
        bool or string => Of(constant),
        byte or sbyte or short or ushort or int or uint or long or char =>
            Of(Convert.ToInt64(constant, CultureInfo.InvariantCulture)),
        _ => Unknown,
    };

    /// <summary>What two ways lead to: the value that both have.</summary>
    public static Evaluated Join(Evaluated one, Evaluated other, bool isOfSubject) =>
        one.IsKnown && one.HasContentOf(other)
            ? one.From(other.IsOfSubject)
            : Unknown.From(one.IsOfSubject || other.IsOfSubject || isOfSubject);

    /// <summary>An item of a list, or an element of a tuple.</summary>
    public Evaluated Item(long? index) =>
        (Items is { } items && index is >= 0 && index < items.Count ? items[(int)index] : Unknown).From(IsOfSubject);

    public Evaluated From(bool isOfSubject) => this with { IsOfSubject = IsOfSubject || isOfSubject };

    public bool HasContentOf(Evaluated other) => IsKnown && other.IsKnown && Equals(Content, other.Content);
}

/// <summary>The items of a list, or the elements of a tuple.</summary>
internal sealed class ItemList(IReadOnlyList<Evaluated> items)
{
    public IReadOnlyList<Evaluated> Items { get; } = items;
}

/// <summary>An object of which no more is known than its type; what its members are, whoever asked must say.</summary>
/// <param name="Type">The name of its type.</param>
internal sealed record ObjectOf(string Type)
{
    /// <summary>Whether a pattern for a type matches it; null where the type may be another that it has.</summary>
    public bool? Is(ITypeSymbol type) => type.Name == Type || type.SpecialType == SpecialType.System_Object ? true : null;
}
