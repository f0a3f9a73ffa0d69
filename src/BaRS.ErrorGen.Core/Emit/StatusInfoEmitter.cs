using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints the description of a status.</summary>
internal sealed class StatusInfoEmitter : IEmitter
{
    private const string Members = """
        internal BarsStatusInfo(int statusCode, string title, string$?$ cause, string[] steps, string[] fix, $BarsRetryAdvice$ retry)
        {
            StatusCode = statusCode;
            Title = title;
            Cause = cause;
            Steps = global::System.Array.AsReadOnly(steps);
            Fix = global::System.Array.AsReadOnly(fix);
            Retry = retry;
        }

        /// <summary>The HTTP status, 400 to 599.</summary>
        public int StatusCode { get; }

        /// <summary>Its name, as BAD_GATEWAY.</summary>
        public string Title { get; }

        /// <summary>Why it happens; null where the spec does not say.</summary>
        public string$?$ Cause { get; }

        /// <summary>What to look at, in order; empty where the spec does not say.</summary>
        public global::System.Collections.Generic.IReadOnlyList<string> Steps { get; }

        /// <summary>What helps; empty where the spec does not say.</summary>
        public global::System.Collections.Generic.IReadOnlyList<string> Fix { get; }

        /// <summary>What the sender does when nothing but the status is known.</summary>
        public $BarsRetryAdvice$ Retry { get; }
        """;

    public string TypeName => "BarsStatusInfo";

    public string Emit(Specification specification, Target target)
    {
        var writer = new SourceWriter(target);
        writer.Lines("/// <summary>What an HTTP status means when no scenario matches, with its support text.</summary>");
        writer.OpenType("sealed class BarsStatusInfo");
        writer.Lines(Template.Fill(Members, target));
        return writer.End();
    }
}
