using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Receiver.Storage;

/// <summary>SQLite has one writer at a time. Those of this process wait in line, without a thread for each.</summary>
internal sealed class SqliteDatabase(DbDataSource source, SqliteDatabase.Writer writer) : Database(source)
{
    private const int Busy = 5;

    private bool _isWriter;

    public override async Task EndAsync()
    {
        await base.EndAsync();
        if (_isWriter)
            writer.Leave();
        _isWriter = false;
    }

    protected override async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await writer.EnterAsync(cancellationToken);
        _isWriter = true;
        try
        {
            // BEGIN IMMEDIATE: the write lock now, and not with the first write, when what was read before may be old.
            return await base.BeginAsync(connection, cancellationToken);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == Busy)
        {
            throw BarsErrors.RecServiceUnavailableTransient().ToException(exception);
        }
    }

    /// <summary>The one that writes, in this process.</summary>
    internal sealed class Writer : IDisposable
    {
        private readonly SemaphoreSlim _one = new(1);

        public Task EnterAsync(CancellationToken cancellationToken) => _one.WaitAsync(cancellationToken);

        public void Leave() => _one.Release();

        public void Dispose() => _one.Dispose();
    }
}
