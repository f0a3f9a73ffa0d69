namespace BaRS.ErrorGen.Library
{
    // Compares an endpoint of the standard, such as GET /Appointment/{id}, with a route of the receiver, which may have
    // a prefix and other names of parameters: /bars/v1/Appointment/{appointmentId:guid}.
    internal static class BarsEndpointMatch
    {
        internal static bool IsFor(string endpoint, string method, string route)
        {
            int space = endpoint.IndexOf(' ');
            if (space < 0 || string.Compare(endpoint, 0, method, 0, System.Math.Max(space, method.Length), System.StringComparison.OrdinalIgnoreCase) != 0)
            {
                return false;
            }

            string[] wanted = Split(endpoint.Substring(space + 1));
            string[] given = Split(route);
            for (int i = 1; i <= wanted.Length; i++)
            {
                if (i > given.Length || !IsSame(wanted[wanted.Length - i], given[given.Length - i]))
                {
                    return false;
                }
            }

            return true;
        }

        private static string[] Split(string path)
        {
            return path.Split('/', System.StringSplitOptions.RemoveEmptyEntries);
        }

        private static bool IsSame(string wanted, string given)
        {
            return (wanted[0] == '{' && given[0] == '{') || string.Equals(wanted, given, System.StringComparison.OrdinalIgnoreCase);
        }
    }
}
