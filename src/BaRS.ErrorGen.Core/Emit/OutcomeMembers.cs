namespace BaRS.ErrorGen.Emit;

/// <summary>
/// The members of the generated OperationOutcome, as templates with holes: <c>$Output$</c> is the type written to,
/// <c>$Literal$</c> that of a finished piece of JSON, and the others are these pieces and their lengths.
/// </summary>
internal static class OutcomeMembers
{
    public const string Object = """
        /// <summary>The media type of the JSON, for the Content-Type header: application/fhir+json.</summary>
        public const string MediaType = "application/fhir+json";

        private readonly $BarsError$[] errors;

        private string$?$ id;

        private BarsOperationOutcome($BarsError$[] errors)
        {
            this.errors = errors;
        }

        /// <summary>The errors, one an issue.</summary>
        public global::System.Collections.Generic.IReadOnlyList<$BarsError$> Errors
        {
            get { return global::System.Array.AsReadOnly(errors); }
        }

        /// <summary>The FHIR id of the resource: 1 to 64 letters, digits, '-' and '.'. Null, the default, writes none.</summary>
        /// <exception cref="global::System.ArgumentException">The value is no FHIR id.</exception>
        public string$?$ Id
        {
            get
            {
                return id;
            }

            set
            {
                if (value != null && !IsFhirId(value))
                {
                    throw new global::System.ArgumentException("A FHIR id has 1 to 64 letters, digits, '-' and '.'.", nameof(value));
                }

                id = value;
            }
        }

        /// <summary>Makes an outcome of one or more errors.</summary>
        /// <param name="errors">The errors, at least one.</param>
        /// <returns>The outcome.</returns>
        /// <exception cref="global::System.ArgumentNullException">There is no array.</exception>
        /// <exception cref="global::System.ArgumentException">There is no error, or one of them is null.</exception>
        public static $BarsOperationOutcome$ Create(params $BarsError$[] errors)
        {
            if (errors == null)
            {
                throw new global::System.ArgumentNullException(nameof(errors));
            }

            if (errors.Length == 0)
            {
                throw new global::System.ArgumentException("An OperationOutcome needs at least one error: FHIR wants at least one issue.", nameof(errors));
            }

            foreach ($BarsError$ error in errors)
            {
                if (error == null)
                {
                    throw new global::System.ArgumentException("An error is null.", nameof(errors));
                }
            }

            return new $BarsOperationOutcome$(($BarsError$[])errors.Clone());
        }
        """;

    public const string BufferWriters = """
        /// <summary>The outcome as JSON, media type application/fhir+json; the same text as <see cref="WriteTo(global::System.IO.Stream)"/> writes.</summary>
        /// <returns>The JSON.</returns>
        public string ToJson()
        {
            byte[] buffer = global::System.Buffers.ArrayPool<byte>.Shared.Rent(MaxLength());
            try
            {
                return global::System.Text.Encoding.UTF8.GetString(buffer, 0, Write(buffer));
            }
            finally
            {
                global::System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
            }
        }

        /// <summary>Writes the outcome as JSON in UTF-8. In ASP.NET Core prefer <c>Response.BodyWriter</c>: its stream refuses synchronous writes.</summary>
        /// <param name="stream">Where to write; it stays open.</param>
        /// <exception cref="global::System.ArgumentNullException">There is no stream.</exception>
        public void WriteTo(global::System.IO.Stream stream)
        {
            if (stream == null)
            {
                throw new global::System.ArgumentNullException(nameof(stream));
            }

            byte[] buffer = global::System.Buffers.ArrayPool<byte>.Shared.Rent(MaxLength());
            try
            {
                stream.Write(buffer, 0, Write(buffer));
            }
            finally
            {
                global::System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
            }
        }

        /// <summary>Writes the outcome as JSON in UTF-8, without allocating. A PipeWriter, as <c>Response.BodyWriter</c>, is such a writer.</summary>
        /// <param name="writer">Where to write.</param>
        /// <exception cref="global::System.ArgumentNullException">There is no writer.</exception>
        public void WriteTo(global::System.Buffers.IBufferWriter<byte> writer)
        {
            if (writer == null)
            {
                throw new global::System.ArgumentNullException(nameof(writer));
            }

            writer.Advance(Write(writer.GetSpan(MaxLength())));
        }
        """;

    public const string ArrayWriters = """
        /// <summary>The outcome as JSON, media type application/fhir+json; the same text as <see cref="WriteTo(global::System.IO.Stream)"/> writes.</summary>
        /// <returns>The JSON.</returns>
        public string ToJson()
        {
            byte[] buffer = new byte[MaxLength()];
            return global::System.Text.Encoding.UTF8.GetString(buffer, 0, Write(buffer));
        }

        /// <summary>Writes the outcome as JSON in UTF-8.</summary>
        /// <param name="stream">Where to write; it stays open.</param>
        /// <exception cref="global::System.ArgumentNullException">There is no stream.</exception>
        public void WriteTo(global::System.IO.Stream stream)
        {
            if (stream == null)
            {
                throw new global::System.ArgumentNullException(nameof(stream));
            }

            byte[] buffer = new byte[MaxLength()];
            stream.Write(buffer, 0, Write(buffer));
        }
        """;

    public const string Body = """
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
            int length = $FrameLength$;
            foreach ($BarsError$ error in errors)
            {
                length = checked(length + $IssueLength$ + (3 * error.Diagnostics.Length));
            }

            return length;
        }

        private int Write($Output$ output)
        {
            int at = Append(output, 0, $Start$);
            if (id != null)
            {
                at = Append(output, at, $IdKey$);
                at = AppendEscaped(output, at, id);
                at = Append(output, at, $Quote$);
            }

            at = Append(output, at, $Meta$);
            for (int i = 0; i < errors.Length; i++)
            {
                if (i > 0)
                {
                    output[at++] = (byte)',';
                }

                $BarsScenario$ scenario = errors[i].Info.Scenario;
                at = Append(output, at, IssueStart(scenario));
                at = Append(output, at, Details(scenario));
                at = AppendEscaped(output, at, errors[i].Diagnostics);
                at = Append(output, at, $IssueEnd$);
            }

            return Append(output, at, $End$);
        }
        """;
}
