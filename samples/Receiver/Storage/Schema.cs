using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Receiver.Storage;

/// <summary>Creates the tables when the receiver starts. SQLite and PostgreSQL both read them. A real receiver has migrations.</summary>
internal sealed class Schema(DbDataSource source) : IHostedService
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS messages (
            request_id TEXT PRIMARY KEY,
            bundle_id TEXT UNIQUE,
            reference TEXT,
            error TEXT,
            diagnostics TEXT
        );
        CREATE TABLE IF NOT EXISTS appointments (
            id TEXT PRIMARY KEY,
            nhs_number TEXT,
            slot TEXT NOT NULL,
            status TEXT NOT NULL,
            message TEXT NOT NULL
        );
        CREATE UNIQUE INDEX IF NOT EXISTS one_appointment_in_a_slot ON appointments (slot) WHERE status = 'booked';
        CREATE TABLE IF NOT EXISTS referrals (
            id TEXT PRIMARY KEY,
            nhs_number TEXT,
            message TEXT NOT NULL
        );
        """;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        // Those who read do not wait for the one who writes.
        if (connection is SqliteConnection)
            await connection.ExecuteAsync(new CommandDefinition("PRAGMA journal_mode = WAL", cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(Tables, cancellationToken: cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
