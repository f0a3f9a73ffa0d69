using System.Buffers;
using System.Globalization;
using System.Text;
using Net10;

// What a receiver answers with, and what a sender makes of it. The tests read this output.
var error = BarsErrors.RecBadRequestValue("The header X-Request-ID is \"missing\".");
var outcome = BarsOperationOutcome.Create(error);
outcome.Id = "answer-1";
Show("json", outcome.ToJson());

using var stream = new MemoryStream();
outcome.WriteTo(stream);
Show("stream", Encoding.UTF8.GetString(stream.ToArray()));

var writer = new ArrayBufferWriter<byte>();
outcome.WriteTo(writer);
Show("buffer", Encoding.UTF8.GetString(writer.WrittenSpan));

Show("delivered", BarsRetry.Classify(409, "REC_CONFLICT", "duplicate").Action.ToString());
Show("timeout", BarsRetry.Classify(409, BarsErrorCodes.RecTimeout, BarsIssueCodes.Timeout).Action.ToString());
Show("501", BarsRetry.Classify(501).Action.ToString());
Show("503", BarsRetry.Classify(503).DelayFor(1, 0.5).ToString("c", CultureInfo.InvariantCulture));

Show(
    "found",
    BarsErrors.TryFind(501, "REC_NOT_IMPLEMENTED", "not-supported", out var scenario) ? BarsErrors.Describe(scenario).Name : "nothing");
Show("unknown", BarsErrors.TryFind(400, "REC_BAD_REQUEST", "exception", out _) ? "something" : "nothing");
Show("scenarios", BarsErrors.All.Count.ToString(CultureInfo.InvariantCulture));
Show("502", BarsStatuses.Describe(502)?.Title ?? "nothing");
Show("418", BarsStatuses.Describe(418)?.Title ?? "nothing");

static void Show(string what, string value) => Console.WriteLine(what + ": " + value);
