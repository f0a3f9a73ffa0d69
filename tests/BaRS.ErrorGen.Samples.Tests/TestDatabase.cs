using Microsoft.Data.Sqlite;

namespace BaRS.ErrorGen.Samples.Tests;

/// <summary>A file of SQLite that is gone after the test.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bars-sqlite-");

    public string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "receiver.db")}";

    public void Dispose()
    {
        // A connection that lies in the pool has the file open.
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
