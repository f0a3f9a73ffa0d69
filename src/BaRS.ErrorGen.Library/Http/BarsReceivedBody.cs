using Http = System.Net.Http;

namespace BaRS.ErrorGen.Library
{
    /// <summary>What the body of an error response holds: the issues of an OperationOutcome, or why there are none.</summary>
    internal sealed class BarsReceivedBody
    {
        internal System.Collections.Generic.List<BarsReceivedIssue> Issues { get; } =
            new System.Collections.Generic.List<BarsReceivedIssue>();

        /// <summary>Gets or sets whether the body is an OperationOutcome from its start to its end.</summary>
        internal bool IsComplete { get; set; }

        internal string? Problem { get; set; }

        /// <summary>Reads a body, whatever its media type says: errors of the API are application/json, those of others anything.</summary>
        internal static BarsReceivedBody Read(BarsHead head, Http.HttpContent content, int maxBytes)
        {
            BarsReceivedBody body = new BarsReceivedBody();
            if (head.Count == 0)
            {
                body.Problem = head.Failure == null ? "The body is empty." : "The body broke off before its first byte.";
                return body;
            }

            System.ArraySegment<byte> text = new System.ArraySegment<byte>(head.Bytes, 0, head.Count);
            bool isWhole = head.IsWhole;
            string encoding = string.Join(", ", content.Headers.ContentEncoding).Trim().ToLowerInvariant();
            if (encoding.Length > 0 && encoding != "identity")
            {
                bool isDecoded = BarsInflater.TryInflate(encoding, ref text, ref isWhole, maxBytes);
                if (!isDecoded)
                {
                    body.Problem = "The body has a Content-Encoding other than gzip and deflate.";
                    return body;
                }
            }

            text = BarsText.ToUtf8(text, content.Headers.ContentType == null ? null : content.Headers.ContentType.CharSet);
            body.ReadText(text, isWhole, head.Failure != null);
            return body;
        }

        private void ReadText(System.ArraySegment<byte> text, bool isWhole, bool isBroken)
        {
            char first = BarsText.FirstCharacter(text);
            if (first != '{' && first != '<')
            {
                Problem = "The body is neither JSON nor XML.";
                return;
            }

            bool isOutcome = first == '{' ? BarsJsonOutcome.Read(text, this) : BarsXmlOutcome.Read(text, this);
            if (!isOutcome)
            {
                // What looked like issues belongs to something else.
                Issues.Clear();
                IsComplete = false;
                Problem = first == '{'
                    ? "The body is JSON, but no OperationOutcome."
                    : "The body is HTML or XML, but no OperationOutcome.";
                return;
            }

            if (!isWhole || !IsComplete)
            {
                IsComplete = false;
                Problem = isBroken ? "The body broke off." : isWhole ? "The OperationOutcome is damaged." : "The body is too long.";
            }
        }
    }
}
