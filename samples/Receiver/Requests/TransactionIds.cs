using Microsoft.Extensions.Primitives;

namespace Receiver.Requests;

/// <summary>The two ids that identify a message: a retry has the same ids, and another message has others.</summary>
internal sealed record TransactionIds(Guid RequestId, Guid CorrelationId)
{
    public const string RequestHeader = "X-Request-ID";

    public const string CorrelationHeader = "X-Correlation-ID";

    /// <summary>The ids, or one error per invalid header, so that the sender sees all problems at once.</summary>
    public static (TransactionIds? Ids, BarsError[] Errors) Read(IHeaderDictionary headers, CommonFailures failures)
    {
        var errors = new List<BarsError>();
        var ids = new TransactionIds(ReadOne(RequestHeader), ReadOne(CorrelationHeader));
        return errors.Count == 0 ? (ids, []) : (null, [.. errors]);

        Guid ReadOne(string name)
        {
            var values = headers[name];
            if (StringValues.IsNullOrEmpty(values))
                errors.Add(failures.IdMissing(name));
            // All values together, so that a header that appears twice is not a GUID. Only "D", because the other formats are
            // specific to .NET, and a partner on another platform would not accept them.
            else if (Guid.TryParseExact(values.ToString(), "D", out var id))
                return id;
            else
                errors.Add(failures.IdNotGuid(name));
            return Guid.Empty;
        }
    }
}
