using Http = Microsoft.AspNetCore.Http;
using Net = Microsoft.Net.Http.Headers;

namespace BaRS.ErrorGen.Library
{
    // Whether an outcome leaves as JSON or as XML. Whatever Accept holds, something is sent: a sender can do more with an
    // outcome in the other format than with none.
    internal static class BarsOutcomeFormat
    {
        // FHIR R4 (http.html, Content Types and encodings) has the generic types stand for the format too.
        private static readonly string[] XmlTypes = { BarsOperationOutcome.XmlMediaType, "application/xml", "text/xml" };
        private static readonly string[] JsonTypes = { BarsOperationOutcome.MediaType, "application/json", "text/json" };

        // XML is for those who prefer it by name. If both are as welcome, it is JSON, which every sender of BaRS reads.
        internal static bool IsXml(Http.HttpRequest request)
        {
            Microsoft.Extensions.Primitives.StringValues accept = request.Headers.Accept;
            if (accept.ToString().IndexOf("xml", System.StringComparison.OrdinalIgnoreCase) < 0)
            {
                return false;
            }

            // Skips what it cannot read. The parameters do not matter: 'version' is of the standard, not of the format.
            System.Collections.Generic.IList<Net.MediaTypeHeaderValue>? ranges;
            return Net.MediaTypeHeaderValue.TryParseList(accept, out ranges) && FindQuality(ranges, XmlTypes) > FindQuality(ranges, JsonTypes);
        }

        // The answer depends on Accept, whichever it is; what else it depends on, for example Origin, stays.
        internal static void AddVary(Http.HttpResponse response)
        {
            foreach (string? line in response.Headers.Vary)
            {
                foreach (string name in (line ?? "").Split(','))
                {
                    if (string.Equals(name.Trim(), "Accept", System.StringComparison.OrdinalIgnoreCase))
                    {
                        return;
                    }
                }
            }

            response.Headers.Vary = Microsoft.Extensions.Primitives.StringValues.Concat(response.Headers.Vary, "Accept");
        }

        // The range that says most of a type counts: the type itself, then application/*, then */*.
        private static double FindQuality(System.Collections.Generic.IList<Net.MediaTypeHeaderValue> ranges, string[] types)
        {
            int best = 0;
            double quality = 0;
            foreach (Net.MediaTypeHeaderValue range in ranges)
            {
                int precision = FindPrecision(range, types);
                double given = range.Quality ?? 1;
                if (precision > best || (precision == best && precision > 0 && given > quality))
                {
                    best = precision;
                    quality = given;
                }
            }

            return quality;
        }

        private static int FindPrecision(Net.MediaTypeHeaderValue range, string[] types)
        {
            if (range.MatchesAllTypes)
            {
                return 1;
            }

            foreach (string type in types)
            {
                if (range.MediaType.Equals(type, System.StringComparison.OrdinalIgnoreCase))
                {
                    return 3;
                }
            }

            return range.MatchesAllSubTypes && range.Type.Equals("application", System.StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        }
    }
}
