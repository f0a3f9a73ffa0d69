using Spectre.Console;

namespace BaRS.ErrorGen.Tool.Output;

/// <summary>Words in colour, for output that is too much, or too plain, for Spectre's layout.</summary>
internal sealed class Colours
{
    /// <summary>No colours, for files.</summary>
    public static readonly Colours None = new(isOn: false);

    private readonly bool _isOn;

    private Colours(bool isOn)
    {
        _isOn = isOn;
    }

    /// <summary>The colours of standard output. Spectre, which is expensive to start, is asked only for a terminal.</summary>
    public static Colours Of(ToolEnvironment environment) =>
        environment.OutputIsTerminal && HasColours(environment) ? new Colours(isOn: true) : None;

    public string Bold(string text) => Paint("1", text);

    public string Red(string text) => Paint("1;31", text);

    public string Yellow(string text) => Paint("1;33", text);

    public string Cyan(string text) => Paint("1;36", text);

    public string Blue(string text) => Paint("34", text);

    // A method of its own: the runtime loads what a method names before it runs.
    private static bool HasColours(ToolEnvironment environment) =>
        Terminal.ForOutput(environment).Profile.Capabilities.ColorSystem != ColorSystem.NoColors;

    private string Paint(string code, string text) => _isOn ? $"\e[{code}m{text}\e[0m" : text;
}
