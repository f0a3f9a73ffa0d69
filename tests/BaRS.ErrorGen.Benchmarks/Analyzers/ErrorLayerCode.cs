namespace BaRS.ErrorGen.Benchmarks.Analyzers;

/// <summary>Files of error classes and their maps, written by hand: #N is the number of the file, #Noun what it is about.</summary>
internal static class ErrorLayerCode
{
    public const string Errors = """
        namespace Large.Feature#N;

        public sealed class #NounMissingException(string id) : RefusedException($"There is no #Noun '{id}'.")
        {
            public override int StatusCode => 404;
            public override string Code => "REC_NOT_FOUND";
            public override string IssueCode => "not-found";
        }

        public sealed class #NounInvalidException(string field, string reason) : RefusedException($"{field} is not valid: {reason}")
        {
            public string Field { get; } = field;
            public override int StatusCode => StatusCodes.Status400BadRequest;
            public override string Code => "REC_BAD_REQUEST";
            public override string IssueCode => "value";
        }

        public class #NounConflictException(string message) : RefusedException(message)
        {
            public override int StatusCode => 409;
            public override string Code => "REC_CONFLICT";
            public override string IssueCode => "conflict";
        }

        public static class #NounErrors
        {
            private static readonly Dictionary<int, string> Codes = new()
            {
                [400] = "REC_BAD_REQUEST",
                [404] = "REC_NOT_FOUND",
                [409] = "REC_CONFLICT",
                [500] = "REC_SERVER_ERROR",
            };

            public static Outcome Describe(int status, string why)
            {
                var code = Codes.TryGetValue(status, out var known) ? known : "REC_SERVER_ERROR";
                var issue = status switch { 400 => "value", 404 => "not-found", 409 => "conflict", _ => "transient" };
                return Outcome.Of(code, issue, why.Length > 200 ? why[..200] : why);
            }

            public static RefusedException ToException(int status, string id) => status switch
            {
                404 => new #NounMissingException(id),
                409 => new #NounConflictException($"#Noun '{id}' has changed."),
                _ => new #NounInvalidException("id", $"'{id}' cannot be used."),
            };
        }
        """;
}
