using Xml = System.Xml;

namespace BaRS.ErrorGen.Library
{
    /// <summary>Reads an OperationOutcome in XML (application/fhir+xml), as far as it goes: severities, codes and diagnostics.</summary>
    internal static class BarsXmlOutcome
    {
        private const string Fhir = "http://hl7.org/fhir";

        private const int Deepest = 3;

        /// <summary>Adds the issues to a body, and says whether it is whole.</summary>
        /// <returns>False if the text is no OperationOutcome.</returns>
        internal static bool Read(System.ArraySegment<byte> text, BarsReceivedBody body)
        {
            // No document type: an intermediary must not make the sender read files or expand entities.
            Xml.XmlReaderSettings settings = new Xml.XmlReaderSettings
            {
                DtdProcessing = Xml.DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
            };
            bool isOutcome = false;
            try
            {
                // The text is UTF-8 by now, whatever its declaration says.
                System.IO.MemoryStream stream = new System.IO.MemoryStream(text.Array!, text.Offset, text.Count, false);
                using (System.IO.StreamReader characters = new System.IO.StreamReader(stream, System.Text.Encoding.UTF8, false))
                using (Xml.XmlReader reader = Xml.XmlReader.Create(characters, settings))
                {
                    reader.MoveToContent();
                    isOutcome = reader.LocalName == "OperationOutcome" && (reader.NamespaceURI == Fhir || reader.NamespaceURI.Length == 0);
                    if (isOutcome)
                    {
                        ReadIssues(reader, body.Issues);
                        body.IsComplete = true;
                    }
                }
            }
            catch (Xml.XmlException)
            {
                body.IsComplete = false;
            }

            return isOutcome;
        }

        private static void ReadIssues(Xml.XmlReader reader, System.Collections.Generic.List<BarsReceivedIssue> issues)
        {
            string? system = null;
            string? code = null;
            BarsReceivedIssue? issue = null;
            System.Collections.Generic.List<string> path = new System.Collections.Generic.List<string>();
            while (reader.Read())
            {
                if (reader.NodeType == Xml.XmlNodeType.Element)
                {
                    // Nothing that is read lies deeper, and a hostile body would make it long.
                    string at = path.Count > Deepest ? "" : string.Join("/", path) + "/" + reader.LocalName;
                    string? value = reader.GetAttribute("value");
                    switch (at)
                    {
                        case "/issue":
                            issue = new BarsReceivedIssue();
                            break;
                        case "issue/severity":
                            issue!.Severity = value;
                            break;
                        case "issue/code":
                            issue!.SetIssueCode(value);
                            break;
                        case "issue/diagnostics":
                            issue!.Diagnostics = value;
                            break;
                        case "issue/details/coding":
                            system = null;
                            code = null;
                            break;
                        case "issue/details/coding/system":
                            system = value;
                            break;
                        case "issue/details/coding/code":
                            issue!.IsExact &= code == null;
                            code = value;
                            break;
                    }

                    if (!reader.IsEmptyElement)
                    {
                        path.Add(reader.LocalName);
                    }
                }
                else if (reader.NodeType == Xml.XmlNodeType.EndElement && path.Count > 0)
                {
                    string ended = path.Count > Deepest ? "" : string.Join("/", path);
                    path.RemoveAt(path.Count - 1);
                    if (ended == "issue/details/coding")
                    {
                        issue!.AddCoding(system, code);
                    }
                    else if (ended == "issue")
                    {
                        issues.Add(issue!);
                    }
                }
            }
        }
    }
}
