namespace BaRS.ErrorGen.Library
{
    /// <summary>A FHIR R4 OperationOutcome, the body of an error response.</summary>
    /// <remarks>
    /// Each issue has, in this order, severity, code, details.coding (system, code, display) and diagnostics. Lone surrogates, and
    /// the control characters that FHIR does not allow in strings (all but tab, CR and LF), are written as U+FFFD.
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

        /// <summary>Gets the errors, one for each issue.</summary>
        public System.Collections.Generic.IReadOnlyList<BarsError> Errors
        {
            get { return System.Array.AsReadOnly(errors); }
        }

        /// <summary>
        /// Gets or sets the FHIR id of the resource: 1 to 64 letters, digits, '-' and '.'. If null, which is the default,
        /// no id is written.
        /// </summary>
        /// <exception cref="System.ArgumentException">The value is not a valid FHIR id.</exception>
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

        /// <summary>Creates an outcome from one or more errors.</summary>
        /// <param name="errors">The errors, at least one.</param>
        /// <returns>The outcome.</returns>
        /// <exception cref="System.ArgumentNullException">The array is null.</exception>
        /// <exception cref="System.ArgumentException">The array is empty, or an error is null.</exception>
        public static BarsOperationOutcome Create(params BarsError[] errors)
        {
            if (errors == null)
            {
                throw new System.ArgumentNullException(nameof(errors));
            }

            if (errors.Length == 0)
            {
                throw new System.ArgumentException(
                    "An OperationOutcome needs at least one error: FHIR requires at least one issue.",
                    nameof(errors));
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
        /// <summary>Returns the outcome as JSON, the media type of which is application/fhir+json.</summary>
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

        /// <summary>
        /// Writes the outcome as JSON in UTF-8. In ASP.NET Core, write to <c>Response.BodyWriter</c> instead, because the
        /// stream of a response refuses synchronous writes.
        /// </summary>
        /// <param name="stream">The stream to write to. It stays open.</param>
        /// <exception cref="System.ArgumentNullException">The stream is null.</exception>
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

        /// <summary>Writes the outcome as JSON in UTF-8, without allocating, for example to <c>Response.BodyWriter</c>.</summary>
        /// <param name="writer">The writer to write to.</param>
        /// <exception cref="System.ArgumentNullException">The writer is null.</exception>
        public void WriteTo(System.Buffers.IBufferWriter<byte> writer)
        {
            if (writer == null)
            {
                throw new System.ArgumentNullException(nameof(writer));
            }

            writer.Advance(Write(writer.GetSpan(MaxLength())));
        }
#else
        /// <summary>Returns the outcome as JSON, the media type of which is application/fhir+json.</summary>
        /// <returns>The JSON.</returns>
        public string ToJson()
        {
            byte[] buffer = new byte[MaxLength()];
            return System.Text.Encoding.UTF8.GetString(buffer, 0, Write(buffer));
        }

        /// <summary>Writes the outcome as JSON in UTF-8.</summary>
        /// <param name="stream">The stream to write to. It stays open.</param>
        /// <exception cref="System.ArgumentNullException">The stream is null.</exception>
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
    }
}
