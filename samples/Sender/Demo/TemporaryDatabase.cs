using Microsoft.Data.Sqlite;

namespace Sender.Demo;

/// <summary>A file of SQLite that goes away with this object.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bars-sender-");

    public string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "messages.db")}";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Windows keeps a file that a process still has open. It is in the folder for temporary files.
        }
    }
}
