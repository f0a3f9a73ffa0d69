using System.Data.Common;
using Dapper;

namespace Receiver.Storage;

/// <summary>The connection of one request and, while a message is processed, its transaction.</summary>
/// <remarks>The claim of a message and its work go through the same one, so that both are kept or neither is.</remarks>
internal class Database(DbDataSource source) : IAsyncDisposable
{
    private const string BeforeWork = nameof(BeforeWork);

    private DbConnection? _connection;

    private DbTransaction? _transaction;

    /// <summary>Begins the transaction, if it has not begun.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (_transaction is not null)
            return;

        var connection = await OpenAsync(cancellationToken);
        _transaction = await BeginAsync(connection, cancellationToken);
        await _transaction.SaveAsync(BeforeWork, cancellationToken);
    }

    public async Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, _transaction, cancellationToken: cancellationToken));
    }

    public async Task<IEnumerable<T>> QueryAsync<T>(string sql, object parameters, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        return await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, _transaction, cancellationToken: cancellationToken));
    }

    public async Task<T?> FindAsync<T>(string sql, object parameters, CancellationToken cancellationToken) =>
        (await QueryAsync<T>(sql, parameters, cancellationToken)).SingleOrDefault();

    /// <summary>Takes the work back, and what the message was claimed with stays: the claim cannot slip to another attempt.</summary>
    public async Task UndoWorkAsync(CancellationToken cancellationToken)
    {
        if (_transaction is not null)
            await _transaction.RollbackAsync(BeforeWork, cancellationToken);
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_transaction is not null)
            await _transaction.CommitAsync(cancellationToken);
        await EndAsync();
    }

    /// <summary>Ends the transaction. What was not committed is taken back.</summary>
    public virtual async Task EndAsync()
    {
        if (_transaction is not null)
            await _transaction.DisposeAsync();
        _transaction = null;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        if (_connection is not null)
            await _connection.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(cancellationToken);

    private async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        _connection ??= await source.OpenConnectionAsync(cancellationToken);
}
