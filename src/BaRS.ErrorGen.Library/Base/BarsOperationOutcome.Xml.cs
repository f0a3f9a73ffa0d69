namespace BaRS.ErrorGen.Library
{
    public sealed partial class BarsOperationOutcome
    {
        /// <summary>The media type of the XML, for the Content-Type header: application/fhir+xml.</summary>
        public const string XmlMediaType = "application/fhir+xml";

        private const string XmlNamespace = "http://hl7.org/fhir";

        /// <summary>Returns the outcome as XML, the media type of which is application/fhir+xml.</summary>
        /// <returns>The XML, with a declaration that names UTF-8 as its encoding.</returns>
        public string ToXml()
        {
            System.IO.MemoryStream buffer = WriteXml();
            return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
        }

        /// <summary>
        /// Writes the outcome as XML in UTF-8, without a byte order mark. In ASP.NET Core, write to <c>Response.BodyWriter</c>
        /// instead, because the stream of a response refuses synchronous writes.
        /// </summary>
        /// <param name="stream">The stream to write to. It stays open.</param>
        /// <exception cref="System.ArgumentNullException">The stream is null.</exception>
        public void WriteXmlTo(System.IO.Stream stream)
        {
            if (stream == null)
            {
                throw new System.ArgumentNullException(nameof(stream));
            }

            WriteXml().WriteTo(stream);
        }

#if BARS_BUFFERS
        /// <summary>Writes the outcome as XML in UTF-8, for example to <c>Response.BodyWriter</c>.</summary>
        /// <param name="writer">The writer to write to.</param>
        /// <exception cref="System.ArgumentNullException">The writer is null.</exception>
        public void WriteXmlTo(System.Buffers.IBufferWriter<byte> writer)
        {
            if (writer == null)
            {
                throw new System.ArgumentNullException(nameof(writer));
            }

            System.IO.MemoryStream buffer = WriteXml();
            int length = (int)buffer.Length;
            System.MemoryExtensions.AsSpan(buffer.GetBuffer(), 0, length).CopyTo(writer.GetSpan(length));
            writer.Advance(length);
        }

#endif
        // All of it first: if a text could not be written, nothing of the outcome would be sent, instead of a part.
        private System.IO.MemoryStream WriteXml()
        {
            var buffer = new System.IO.MemoryStream(1024);
            var settings = new System.Xml.XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) };
            using (System.Xml.XmlWriter writer = System.Xml.XmlWriter.Create(buffer, settings))
            {
                writer.WriteStartElement("OperationOutcome", XmlNamespace);
                if (id != null)
                {
                    WriteValue(writer, "id", id);
                }

                writer.WriteStartElement("meta", XmlNamespace);
                WriteValue(writer, "profile", Profile);
                writer.WriteEndElement();
                foreach (BarsError error in errors)
                {
                    WriteIssue(writer, error);
                }

                writer.WriteEndElement();
            }

            return buffer;
        }

        // The elements of FHIR stand in a fixed order.
        private static void WriteIssue(System.Xml.XmlWriter writer, BarsError error)
        {
            writer.WriteStartElement("issue", XmlNamespace);
            WriteValue(writer, "severity", error.Severity);
            WriteValue(writer, "code", error.IssueCode);
            writer.WriteStartElement("details", XmlNamespace);
            writer.WriteStartElement("coding", XmlNamespace);
            WriteValue(writer, "system", BarsErrorCodes.System);
            WriteValue(writer, "code", error.Code);
            if (error.Display.Length > 0)
            {
                WriteValue(writer, "display", error.Display);
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
            WriteValue(writer, "diagnostics", error.Diagnostics);
            writer.WriteEndElement();
        }

        private static void WriteValue(System.Xml.XmlWriter writer, string name, string value)
        {
            writer.WriteStartElement(name, XmlNamespace);
            writer.WriteAttributeString("value", ReplaceForbidden(value));
            writer.WriteEndElement();
        }

        // What XML does not allow is what FHIR strings do not, and the two last characters of the basic plane.
        private static string ReplaceForbidden(string text)
        {
            char[]? result = null;
            for (int i = 0; i < text.Length; i++)
            {
                if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                {
                    i++;
                }
                else if (!System.Xml.XmlConvert.IsXmlChar(text[i]))
                {
                    result = result ?? text.ToCharArray();
                    result[i] = '\uFFFD';
                }
            }

            return result == null ? text : new string(result);
        }
    }
}
