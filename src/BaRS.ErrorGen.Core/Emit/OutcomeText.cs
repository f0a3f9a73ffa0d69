namespace BaRS.ErrorGen.Emit;

/// <summary>
/// How the generated OperationOutcome appends text as UTF-8, as templates with the holes of
/// <see cref="OutcomeMembers"/>: a finished piece as it is, diagnostics escaped.
/// </summary>
internal static class OutcomeText
{
    public const string AppendLiteral = """
        private static int Append($Output$ output, int at, $Literal$ literal)
        {
            literal.CopyTo(output.Slice(at));
            return at + literal.Length;
        }
        """;

    public const string AppendTranscoded = """
        private static int Append($Output$ output, int at, $Literal$ literal)
        {
            for (int i = 0; i < literal.Length; i++)
            {
                at = AppendCharacter(output, at, literal, ref i);
            }

            return at;
        }
        """;

    public const string AppendEscaped = """
        private static int AppendEscaped($Output$ output, int at, string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];
                if (c >= ' ' && c < '\u007F' && c != '"' && c != '\\')
                {
                    output[at++] = (byte)c;
                    continue;
                }

                switch (c)
                {
                    case '"':
                    case '\\':
                        output[at++] = (byte)'\\';
                        output[at++] = (byte)c;
                        break;
                    case '\t':
                        output[at++] = (byte)'\\';
                        output[at++] = (byte)'t';
                        break;
                    case '\n':
                        output[at++] = (byte)'\\';
                        output[at++] = (byte)'n';
                        break;
                    case '\r':
                        output[at++] = (byte)'\\';
                        output[at++] = (byte)'r';
                        break;
                    default:
                        // Not i itself: a variable that is passed by reference lives in memory, in every turn of the loop.
                        int last = i;
                        at = AppendCharacter(output, at, text, ref last);
                        i = last;
                        break;
                }
            }

            return at;
        }

        // One character in UTF-8, or U+FFFD where FHIR strings forbid it. Takes both halves of a surrogate pair.
        private static int AppendCharacter($Output$ output, int at, string text, ref int i)
        {
            int c = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                c = char.ConvertToUtf32(text[i], text[i + 1]);
                i++;
            }
            else if (c < ' ' || char.IsSurrogate(text[i]))
            {
                c = 0xFFFD;
            }

            if (c < 0x80)
            {
                output[at++] = (byte)c;
                return at;
            }

            if (c < 0x800)
            {
                output[at++] = (byte)(0xC0 | (c >> 6));
            }
            else
            {
                if (c < 0x10000)
                {
                    output[at++] = (byte)(0xE0 | (c >> 12));
                }
                else
                {
                    output[at++] = (byte)(0xF0 | (c >> 18));
                    output[at++] = (byte)(0x80 | ((c >> 12) & 0x3F));
                }

                output[at++] = (byte)(0x80 | ((c >> 6) & 0x3F));
            }

            output[at++] = (byte)(0x80 | (c & 0x3F));
            return at;
        }
        """;
}
