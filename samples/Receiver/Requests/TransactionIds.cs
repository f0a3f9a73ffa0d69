using Microsoft.Extensions.Primitives;

namespace Receiver.Requests;

/// <summary>The two ids that tell one attempt to send a message from another message.</summary>
internal sealed record TransactionIds(Guid RequestId, Guid CorrelationId)
{
    public const string RequestHeader = "X-Request-ID";

    public const string CorrelationHeader = "X-Correlation-ID";

    /// <summary>The ids, or what is wrong with the headers: one error for each, so that the sender learns all of it at once.</summary>
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
            // All values, so that a header given twice is no GUID. "D" alone: the other forms of a GUID are .NET's, and a
            // partner on another platform would not take them.
            else if (Guid.TryParseExact(values.ToString(), "D", out var id))
                return id;
            else
                errors.Add(failures.IdNotGuid(name));
            return Guid.Empty;
        }
    }
}
