namespace BaRS.ErrorGen.Json;

/// <summary>
/// The escapes of one string, for halves of surrogate pairs without their other half. The grammar allows them, but readers
/// throw on them when they are asked for the value. A half that is not escaped cannot be in a text that was UTF-8.
/// </summary>
internal struct SurrogateEscapes
{
    /// <summary>A backslash, 'u' and four digits.</summary>
    public const int Length = 6;

    private int? _lone;
    private int? _high;

    /// <summary>An escape and where it begins, in the order of the string.</summary>
    public void Add(char c, int index)
    {
        if (char.IsLowSurrogate(c) && _high == index - Length)
        {
            _high = null;
            return;
        }

        _lone ??= _high;
        _high = char.IsHighSurrogate(c) ? index : null;
        if (char.IsLowSurrogate(c))
            _lone ??= index;
    }

    /// <summary>Where the first half without its other half begins.</summary>
    public readonly int? FindLone() => _lone ?? _high;
}
