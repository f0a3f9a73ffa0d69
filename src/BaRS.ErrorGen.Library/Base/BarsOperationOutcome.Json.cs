#if BARS_BUFFERS
using Output = System.Span<byte>;
#else
using Output = byte[];
#endif
#if BARS_UTF8_LITERALS
using Literal = System.ReadOnlySpan<byte>;
#else
using Literal = string;
#endif

namespace BaRS.ErrorGen.Library
{
    public sealed partial class BarsOperationOutcome
    {
        // No issue is longer than the longest one without its diagnostics, and no character takes more than three bytes, escaped or not.
        private int MaxLength()
        {
            int length = FrameLength;
            foreach (BarsError error in errors)
            {
                length = checked(length + IssueLength + (3 * error.Diagnostics.Length));
            }

            return length;
        }

        private int Write(Output output)
        {
            int at = Append(output, 0, Start);
            if (id != null)
            {
                at = Append(output, at, IdKey);
                at = AppendEscaped(output, at, id);
                at = Append(output, at, Quote);
            }

            at = Append(output, at, Meta);
            for (int i = 0; i < errors.Length; i++)
            {
                if (i > 0)
                {
                    output[at++] = (byte)',';
                }

                BarsScenario scenario = errors[i].Info.Scenario;
                at = Append(output, at, IssueStart(scenario));
                at = Append(output, at, Details(scenario));
                at = AppendEscaped(output, at, errors[i].Diagnostics);
                at = Append(output, at, IssueEnd);
            }

            return Append(output, at, End);
        }

#if BARS_UTF8_LITERALS
        private static int Append(Output output, int at, Literal literal)
        {
            literal.CopyTo(output.Slice(at));
            return at + literal.Length;
        }
#else
        private static int Append(Output output, int at, Literal literal)
        {
            for (int i = 0; i < literal.Length; i++)
            {
                at = AppendCharacter(output, at, literal, ref i);
            }

            return at;
        }
#endif

        private static int AppendEscaped(Output output, int at, string text)
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
        private static int AppendCharacter(Output output, int at, string text, ref int i)
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
    }
}
