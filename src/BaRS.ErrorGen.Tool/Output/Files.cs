using System.Text;

namespace BaRS.ErrorGen.Tool.Output;

/// <summary>Writes files as all commands do: nothing of the user's is overwritten unless <c>--force</c> says so.</summary>
internal static class Files
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file whole, or not at all.</summary>
    public static void Write(string path, string text, bool force)
    {
        CheckTarget(path, force);
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            // Beside its target first: whoever ends the command at this moment leaves no half of a file under its name.
            var partial = path + ".partial";
            File.WriteAllText(partial, text, Utf8);
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{path}' cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>Refuses a file that exists, before any work is done.</summary>
    public static void CheckTarget(string path, bool force)
    {
        if (Directory.Exists(path))
            throw new ToolException($"'{path}' is a folder. Give the name of a file.");
        if (!force && File.Exists(path))
            throw new ToolException($"'{path}' exists. To overwrite it, add --force.");
    }

    /// <summary>Refuses a folder that has something in it, before any work is done.</summary>
    public static void CheckTargetFolder(string path, bool force)
    {
        if (File.Exists(path))
            throw new ToolException($"'{path}' is a file. Give the name of a folder.");
        if (!force && Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            throw new ToolException($"'{path}' is not empty. To write to it all the same, add --force.");
    }
}
