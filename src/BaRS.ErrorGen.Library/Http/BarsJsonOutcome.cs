using Json = System.Text.Json;

namespace BaRS.ErrorGen.Library
{
    /// <summary>Reads an OperationOutcome in JSON, as far as it goes.</summary>
    internal static class BarsJsonOutcome
    {
        /// <summary>Adds the issues to a body, and says whether it is whole.</summary>
        /// <returns>False if the text is no OperationOutcome.</returns>
        internal static bool Read(System.ArraySegment<byte> text, BarsReceivedBody body)
        {
            bool? isOutcome = null;
            bool isDamaged = false;
            Json.JsonReaderOptions options = new Json.JsonReaderOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = Json.JsonCommentHandling.Skip,
                MaxDepth = 64,
            };
            Json.Utf8JsonReader reader = new Json.Utf8JsonReader(text, options);
            try
            {
                reader.Read();
                while (reader.Read() && reader.TokenType == Json.JsonTokenType.PropertyName)
                {
                    if (reader.ValueTextEquals("resourceType"))
                    {
                        isDamaged |= isOutcome != null;
                        isOutcome = ReadText(ref reader, ref isDamaged) == "OperationOutcome";
                    }
                    else if (reader.ValueTextEquals("issue"))
                    {
                        isDamaged |= body.Issues.Count > 0;
                        ReadIssues(ref reader, body, ref isDamaged);
                    }
                    else
                    {
                        SkipValue(ref reader);
                    }
                }

                // Nothing follows the end, and the reader says so.
                body.IsComplete = reader.TokenType == Json.JsonTokenType.EndObject && !reader.Read() && !isDamaged;
            }
            catch (Json.JsonException)
            {
                body.IsComplete = false;
            }

            // Broken off before its type: the issues speak for it.
            return isOutcome ?? (!body.IsComplete && body.Issues.Count > 0);
        }

        private static void ReadIssues(ref Json.Utf8JsonReader reader, BarsReceivedBody body, ref bool isDamaged)
        {
            reader.Read();
            if (reader.TokenType != Json.JsonTokenType.StartArray)
            {
                reader.Skip();
                return;
            }

            while (reader.Read() && reader.TokenType != Json.JsonTokenType.EndArray)
            {
                if (reader.TokenType == Json.JsonTokenType.StartObject)
                {
                    ReadIssue(ref reader, body, ref isDamaged);
                }
                else
                {
                    reader.Skip();
                }
            }
        }

        private static void ReadIssue(ref Json.Utf8JsonReader reader, BarsReceivedBody body, ref bool isDamaged)
        {
            BarsReceivedIssue issue = new BarsReceivedIssue();
            bool hasEnded = false;
            try
            {
                while (reader.Read() && reader.TokenType == Json.JsonTokenType.PropertyName)
                {
                    if (reader.ValueTextEquals("severity"))
                    {
                        issue.Severity = ReadText(ref reader, ref isDamaged);
                    }
                    else if (reader.ValueTextEquals("code"))
                    {
                        issue.SetIssueCode(ReadText(ref reader, ref isDamaged));
                    }
                    else if (reader.ValueTextEquals("diagnostics"))
                    {
                        issue.Diagnostics = ReadText(ref reader, ref isDamaged);
                    }
                    else if (reader.ValueTextEquals("details"))
                    {
                        isDamaged |= issue.Code != null;
                        ReadDetails(ref reader, issue, ref isDamaged);
                    }
                    else
                    {
                        SkipValue(ref reader);
                    }
                }

                hasEnded = true;
            }
            finally
            {
                // One that broke off in its diagnostics has said enough.
                if (hasEnded || issue.Code != null)
                {
                    body.Issues.Add(issue);
                }
            }
        }

        private static void ReadDetails(ref Json.Utf8JsonReader reader, BarsReceivedIssue issue, ref bool isDamaged)
        {
            reader.Read();
            if (reader.TokenType != Json.JsonTokenType.StartObject)
            {
                reader.Skip();
                return;
            }

            while (reader.Read() && reader.TokenType == Json.JsonTokenType.PropertyName)
            {
                if (!reader.ValueTextEquals("coding"))
                {
                    SkipValue(ref reader);
                    continue;
                }

                reader.Read();
                if (reader.TokenType != Json.JsonTokenType.StartArray)
                {
                    reader.Skip();
                    continue;
                }

                while (reader.Read() && reader.TokenType != Json.JsonTokenType.EndArray)
                {
                    ReadCoding(ref reader, issue, ref isDamaged);
                }
            }
        }

        private static void ReadCoding(ref Json.Utf8JsonReader reader, BarsReceivedIssue issue, ref bool isDamaged)
        {
            if (reader.TokenType != Json.JsonTokenType.StartObject)
            {
                reader.Skip();
                return;
            }

            string? system = null;
            string? code = null;
            while (reader.Read() && reader.TokenType == Json.JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("system"))
                {
                    isDamaged |= system != null;
                    system = ReadText(ref reader, ref isDamaged);
                }
                else if (reader.ValueTextEquals("code"))
                {
                    isDamaged |= code != null;
                    code = ReadText(ref reader, ref isDamaged);
                }
                else
                {
                    SkipValue(ref reader);
                }
            }

            issue.AddCoding(system, code);
        }

        private static void SkipValue(ref Json.Utf8JsonReader reader)
        {
            reader.Read();
            reader.Skip();
        }

        // Null for anything but a string. Bytes that are no Unicode are no reason to lose the codes beside them.
        private static string? ReadText(ref Json.Utf8JsonReader reader, ref bool isDamaged)
        {
            reader.Read();
            if (reader.TokenType != Json.JsonTokenType.String)
            {
                reader.Skip();
                return null;
            }

            try
            {
                return reader.GetString();
            }
            catch (System.InvalidOperationException)
            {
                isDamaged = true;
                return System.Text.Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
            }
        }
    }
}
