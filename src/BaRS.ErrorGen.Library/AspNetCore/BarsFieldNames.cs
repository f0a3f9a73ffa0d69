namespace BaRS.ErrorGen.Library
{
    // The names of the fields that failed validation, for the diagnostics. A name can hold text of the sender: the key of a
    // dictionary stands in it. So only what looks like the name of a field is shown, and an index.
    internal static class BarsFieldNames
    {
        private const int Most = 10;

        private const int Longest = 100;

        // Null if no name can be shown.
        internal static string? Describe(System.Collections.Generic.IEnumerable<string> fields)
        {
            var names = new System.Collections.Generic.List<string>();
            foreach (string field in fields)
            {
                string name = Clean(field);
                if (name.Length > 0 && names.Count < Most && !names.Contains(name))
                {
                    names.Add(name);
                }
            }

            return names.Count == 0 ? null : "Not valid: " + string.Join(", ", names) + ".";
        }

        // "$.patient.name[0]" as "patient.name[0]", "identifiers[9434765919]" as "identifiers", and "$['a b']" as nothing.
        private static string Clean(string field)
        {
            var name = new System.Text.StringBuilder();
            for (int i = 0; i < field.Length && name.Length < Longest; i++)
            {
                char c = field[i];
                if (c == '[')
                {
                    int end = field.IndexOf(']', i);
                    if (end < 0)
                    {
                        return string.Empty;
                    }

                    if (IsIndex(field, i + 1, end))
                    {
                        name.Append(field, i, end - i + 1);
                    }

                    i = end;
                }
                else if (char.IsAsciiLetterOrDigit(c) || c == '.' || c == '_' || c == '-')
                {
                    name.Append(c);
                }
                else if (c != '$')
                {
                    return string.Empty;
                }
            }

            string cleaned = name.ToString().Trim('.');
            return HasNumber(cleaned) ? string.Empty : cleaned;
        }

        private static bool IsIndex(string field, int start, int end)
        {
            if (end == start || end - start > 3)
            {
                return false;
            }

            for (int i = start; i < end; i++)
            {
                if (!char.IsAsciiDigit(field[i]))
                {
                    return false;
                }
            }

            return true;
        }

        // Digits as in a number of a patient or a date of birth, and not as in "address2".
        private static bool HasNumber(string name)
        {
            int digits = 0;
            foreach (char c in name)
            {
                digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
                if (digits == 4)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
