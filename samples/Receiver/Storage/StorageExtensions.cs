using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Receiver.Storage;

/// <summary>Where the receiver keeps what it receives: one connection string chooses.</summary>
internal static class StorageExtensions
{
    /// <summary>Adds the database, and the store of messages in it.</summary>
    /// <param name="services">The services of the receiver.</param>
    /// <param name="connectionString"><c>Data Source=...</c> is a file of SQLite, <c>Host=...</c> a server of PostgreSQL.</param>
    public static IServiceCollection AddStorage(this IServiceCollection services, string connectionString)
    {
        if (connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase))
            services.AddPostgres(connectionString);
        else
            services.AddSqlite(connectionString);
        services.AddHostedService<Schema>();
        return services.AddBarsMessageStore<MessageStore>();
    }

    private static void AddPostgres(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<DbDataSource>(_ => NpgsqlDataSource.Create(connectionString));
        services.AddScoped<Database>();
        services.AddScoped<IMessageLocks, AdvisoryLocks>();
    }

    private static void AddSqlite(this IServiceCollection services, string connectionString)
    {
        // Another process that writes is waited for. One request has 5 seconds in all.
        var settings = new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = 2 };
        services.AddSingleton(_ => SqliteFactory.Instance.CreateDataSource(settings.ConnectionString));
        services.AddSingleton<SqliteDatabase.Writer>();
        services.AddScoped<Database, SqliteDatabase>();
        services.AddSingleton<ProcessLocks.Held>();
        services.AddScoped<IMessageLocks, ProcessLocks>();
    }
}
