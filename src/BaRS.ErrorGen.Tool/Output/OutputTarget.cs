namespace BaRS.ErrorGen.Tool.Output;

/// <summary>Where a command writes its one document: standard output, or a file.</summary>
internal sealed class OutputTarget
{
    private readonly string? _path;
    private readonly bool _force;
    private readonly ToolEnvironment _environment;

    private OutputTarget(string? path, bool force, ToolEnvironment environment)
    {
        _path = path;
        _force = force;
        _environment = environment;
    }

    /// <summary>Whether the document becomes a file.</summary>
    public bool IsFile => _path is not null;

    /// <summary>The target of <c>--output</c> and <c>--force</c>. A file that exists is refused before any work is done.</summary>
    public static OutputTarget Create(string? output, bool force, ToolEnvironment environment)
    {
        if (output is null or "-")
            return new OutputTarget(null, force, environment);
        if (string.IsNullOrWhiteSpace(output))
            throw new ToolException("The path behind --output is empty.");
        var path = environment.FullPath(output);
        Files.CheckTarget(path, force);
        return new OutputTarget(path, force, environment);
    }

    /// <summary>CSV: a file has a byte order mark, so that Excel reads it as UTF-8, and a pipe has none.</summary>
    public void WriteCsv(string text) => Write(IsFile ? CsvText.ByteOrderMark + text : text);

    public void Write(string text)
    {
        if (_path is null)
            _environment.Output.Write(text);
        else
            Files.Write(_path, text, _force);
    }
}
