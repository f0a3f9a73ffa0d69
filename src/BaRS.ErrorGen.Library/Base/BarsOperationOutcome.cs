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
    /// <summary>A FHIR R4 OperationOutcome, the body of an error response.</summary>
    /// <remarks>
    /// Each issue holds, in this order, severity, code, details.coding (system, code, display) and diagnostics. Control
    /// characters other than tab, CR and LF, which FHIR strings forbid, and lone surrogates are written as U+FFFD.
    /// </remarks>
    public sealed partial class BarsOperationOutcome
    {
        /// <summary>The media type of the JSON, for the Content-Type header: application/fhir+json.</summary>
        public const string MediaType = "application/fhir+json";

        private readonly BarsError[] errors;

        private string? id;

        private BarsOperationOutcome(BarsError[] errors)
        {
            this.errors = errors;
        }

        /// <summary>The errors, one an issue.</summary>
        public System.Collections.Generic.IReadOnlyList<BarsError> Errors
        {
            get { return System.Array.AsReadOnly(errors); }
        }

        /// <summary>The FHIR id of the resource: 1 to 64 letters, digits, '-' and '.'. Null, the default, writes none.</summary>
        /// <exception cref="System.ArgumentException">The value is no FHIR id.</exception>
        public string? Id
        {
            get
            {
                return id;
            }

            set
            {
                if (value != null && !IsFhirId(value))
                {
                    throw new System.ArgumentException("A FHIR id has 1 to 64 letters, digits, '-' and '.'.", nameof(value));
                }

                id = value;
            }
        }

        /// <summary>Makes an outcome of one or more errors.</summary>
        /// <param name="errors">The errors, at least one.</param>
        /// <returns>The outcome.</returns>
        /// <exception cref="System.ArgumentNullException">There is no array.</exception>
        /// <exception cref="System.ArgumentException">There is no error, or one of them is null.</exception>
        public static BarsOperationOutcome Create(params BarsError[] errors)
        {
            if (errors == null)
            {
                throw new System.ArgumentNullException(nameof(errors));
            }

            if (errors.Length == 0)
            {
                throw new System.ArgumentException("An OperationOutcome needs at least one error: FHIR wants at least one issue.", nameof(errors));
            }

            foreach (BarsError error in errors)
            {
                if (error == null)
                {
                    throw new System.ArgumentException("An error is null.", nameof(errors));
                }
            }

            return new BarsOperationOutcome((BarsError[])errors.Clone());
        }

#if BARS_BUFFERS
        /// <summary>The outcome as JSON, media type application/fhir+json; the same text as <see cref="WriteTo(System.IO.Stream)"/> writes.</summary>
        /// <returns>The JSON.</returns>
        public string ToJson()
        {
            byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(MaxLength());
            try
            {
                return System.Text.Encoding.UTF8.GetString(buffer, 0, Write(buffer));
            }
            finally
            {
                System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
            }
        }

        /// <summary>Writes the outcome as JSON in UTF-8. In ASP.NET Core prefer <c>Response.BodyWriter</c>: its stream refuses synchronous writes.</summary>
        /// <param name="stream">Where to write; it stays open.</param>
        /// <exception cref="System.ArgumentNullException">There is no stream.</exception>
        public void WriteTo(System.IO.Stream stream)
        {
            if (stream == null)
            {
                throw new System.ArgumentNullException(nameof(stream));
            }

            byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(MaxLength());
            try
            {
                stream.Write(buffer, 0, Write(buffer));
            }
            finally
            {
                System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
            }
        }

        /// <summary>Writes the outcome as JSON in UTF-8, without allocating. A PipeWriter, as <c>Response.BodyWriter</c>, is such a writer.</summary>
        /// <param name="writer">Where to write.</param>
        /// <exception cref="System.ArgumentNullException">There is no writer.</exception>
        public void WriteTo(System.Buffers.IBufferWriter<byte> writer)
        {
            if (writer == null)
            {
                throw new System.ArgumentNullException(nameof(writer));
            }

            writer.Advance(Write(writer.GetSpan(MaxLength())));
        }
#else
        /// <summary>The outcome as JSON, media type application/fhir+json; the same text as <see cref="WriteTo(System.IO.Stream)"/> writes.</summary>
        /// <returns>The JSON.</returns>
        public string ToJson()
        {
            byte[] buffer = new byte[MaxLength()];
            return System.Text.Encoding.UTF8.GetString(buffer, 0, Write(buffer));
        }

        /// <summary>Writes the outcome as JSON in UTF-8.</summary>
        /// <param name="stream">Where to write; it stays open.</param>
        /// <exception cref="System.ArgumentNullException">There is no stream.</exception>
        public void WriteTo(System.IO.Stream stream)
        {
            if (stream == null)
            {
                throw new System.ArgumentNullException(nameof(stream));
            }

            byte[] buffer = new byte[MaxLength()];
            stream.Write(buffer, 0, Write(buffer));
        }
#endif

        private static bool IsFhirId(string value)
        {
            if (value.Length == 0 || value.Length > 64)
            {
                return false;
            }

            foreach (char c in value)
            {
                bool isAllowed = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
                if (!isAllowed)
                {
                    return false;
                }
            }

            return true;
        }

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
