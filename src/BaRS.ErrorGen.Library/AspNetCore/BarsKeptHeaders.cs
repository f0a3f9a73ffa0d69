using Microsoft.AspNetCore.Http;
using Collections = System.Collections.Generic;
using Http = Microsoft.AspNetCore.Http;
using Primitives = Microsoft.Extensions.Primitives;

namespace BaRS.ErrorGen.Library
{
    // After an exception, the headers go that describe the answer that is not given. What says how to go on, and to whom, stays:
    // a handler may set Retry-After and throw.
    internal static class BarsKeptHeaders
    {
        internal static void Clear(Http.HttpResponse response)
        {
            Collections.List<Collections.KeyValuePair<string, Primitives.StringValues>>? kept = null;
            foreach (Collections.KeyValuePair<string, Primitives.StringValues> header in response.Headers)
            {
                if (IsKept(header.Key))
                {
                    kept = kept ?? new Collections.List<Collections.KeyValuePair<string, Primitives.StringValues>>();
                    kept.Add(header);
                }
            }

            response.Clear();
            if (kept != null)
            {
                foreach (Collections.KeyValuePair<string, Primitives.StringValues> header in kept)
                {
                    response.Headers[header.Key] = header.Value;
                }
            }
        }

        private static bool IsKept(string name)
        {
            return Is(name, "Allow")
                || Is(name, "Retry-After")
                || Is(name, "Vary")
                || Is(name, "WWW-Authenticate")
                || name.StartsWith("Access-Control-", System.StringComparison.OrdinalIgnoreCase);
        }

        private static bool Is(string name, string kept)
        {
            return string.Equals(name, kept, System.StringComparison.OrdinalIgnoreCase);
        }
    }
}
