namespace BaRS.ErrorGen.Library
{
    /// <summary>The text of a body in UTF-8, whatever it came in.</summary>
    internal static class BarsText
    {
        /// <summary>Decides by a byte order mark, then by the charset, unless the bytes show that it is wrong.</summary>
        internal static System.ArraySegment<byte> ToUtf8(System.ArraySegment<byte> text, string? charset)
        {
            byte[] bytes = text.Array!;
            if (text.Count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
            {
                return new System.ArraySegment<byte>(bytes, 3, text.Count - 3);
            }

            if (text.Count >= 2 && bytes[0] + bytes[1] == 0xFE + 0xFF)
            {
                System.Text.Encoding marked = bytes[0] == 0xFF ? System.Text.Encoding.Unicode : System.Text.Encoding.BigEndianUnicode;
                return Convert(marked, bytes, 2, text.Count - 2);
            }

            System.Text.Encoding? encoding = Find(charset);
            if (encoding != null)
            {
                System.ArraySegment<byte> converted = Convert(encoding, bytes, 0, text.Count);
                char first = FirstCharacter(converted);
                if (first == '{' || first == '<')
                {
                    return converted;
                }
            }

            return text;
        }

        /// <summary>The first character that is no white space; NUL if there is none.</summary>
        internal static char FirstCharacter(System.ArraySegment<byte> text)
        {
            for (int i = 0; i < text.Count; i++)
            {
                char c = (char)text.Array![text.Offset + i];
                if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
                {
                    return c;
                }
            }

            return '\0';
        }

        private static System.ArraySegment<byte> Convert(System.Text.Encoding encoding, byte[] bytes, int start, int count)
        {
            return new System.ArraySegment<byte>(System.Text.Encoding.UTF8.GetBytes(encoding.GetString(bytes, start, count)));
        }

        // Null for UTF-8 and for what nobody knows.
        private static System.Text.Encoding? Find(string? charset)
        {
            string name = charset == null ? "" : charset.Trim('"', ' ');
            if (name.Length == 0
                || string.Equals(name, "utf-8", System.StringComparison.OrdinalIgnoreCase)
                || string.Equals(name, "utf8", System.StringComparison.OrdinalIgnoreCase)
                || string.Equals(name, "utf-7", System.StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            try
            {
                return System.Text.Encoding.GetEncoding(name);
            }
            catch (System.ArgumentException)
            {
                return null;
            }
            catch (System.NotSupportedException)
            {
                return null;
            }
        }
    }
}
