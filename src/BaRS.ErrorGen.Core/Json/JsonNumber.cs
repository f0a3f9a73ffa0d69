namespace BaRS.ErrorGen.Json;

/// <summary>How a number is written.</summary>
internal static class JsonNumber
{
    /// <summary>The grammar of RFC 8259: no leading zeros, digits on both sides of the point, an exponent with digits.</summary>
    public static bool IsValid(string text)
    {
        var i = text[0] == '-' ? 1 : 0;
        var whole = Digits(text, ref i);
        if (whole == 0 || (whole > 1 && text[i - whole] == '0'))
            return false;
        if (i < text.Length && text[i] == '.')
        {
            i++;
            if (Digits(text, ref i) == 0)
                return false;
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            i++;
            if (i < text.Length && text[i] is '+' or '-')
                i++;
            if (Digits(text, ref i) == 0)
                return false;
        }

        return i == text.Length;
    }

    private static int Digits(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && text[i] is >= '0' and <= '9')
            i++;
        return i - start;
    }
}
