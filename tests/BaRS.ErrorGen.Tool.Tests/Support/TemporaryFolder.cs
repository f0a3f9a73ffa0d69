namespace BaRS.ErrorGen.Tool.Tests.Support;

/// <summary>A folder of a test's own, which is gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bars-errors-").FullName;

    /// <summary>The path of a file or folder in it.</summary>
    public string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes a file, and gives its path.</summary>
    public string Write(string name, string text) => Write(name, ToolRun.Bytes(text));

    /// <summary>Writes a file, and gives its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        var path = PathOf(name.Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Read(string name) => File.ReadAllText(PathOf(name.Split('/')));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
