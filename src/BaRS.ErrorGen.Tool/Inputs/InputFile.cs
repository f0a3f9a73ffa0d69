using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Inputs;

/// <summary>A file that a command reads.</summary>
/// <param name="Path">The absolute path; for standard input, <see cref="StandardInput"/>.</param>
/// <param name="Name">How output names the file: relative to the current folder if it lies there, with '/'.</param>
/// <param name="IsNamed">Whether the user named this file, and not a folder or a pattern that it is in.</param>
internal sealed record InputFile(string Path, string Name, bool IsNamed)
{
    /// <summary>The path that stands for standard input on a command line.</summary>
    public const string StandardInput = "-";

    /// <summary>The name of standard input in output.</summary>
    private const string StandardInputName = "stdin";

    public static readonly InputFile OfStandardInput = new(StandardInput, StandardInputName, IsNamed: true);

    private bool IsStandardInput => ReferenceEquals(this, OfStandardInput);

    public static InputFile Create(string path, ToolEnvironment environment, bool isNamed)
    {
        var full = environment.FullPath(path);
        var relative = System.IO.Path.GetRelativePath(environment.Directory, full);
        var isBelow = !relative.StartsWith("..", StringComparison.Ordinal) && !System.IO.Path.IsPathRooted(relative);
        return new InputFile(full, (isBelow ? relative : full).Replace('\\', '/'), isNamed);
    }

    /// <summary>Reads the file as the compiler does.</summary>
    public TextFile Read(ToolEnvironment environment)
    {
        try
        {
            using var stream = IsStandardInput
                ? environment.OpenInput()
                : new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return TextDecoding.Decode(InputBytes.Read(stream).Span);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{Name}' cannot be read: {exception.Message}", exception);
        }
    }
}
