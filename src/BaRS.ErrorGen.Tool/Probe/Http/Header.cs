namespace BaRS.ErrorGen.Tool.Probe.Http;

/// <summary>A header of a request or an answer.</summary>
internal sealed record Header(string Name, string Value)
{
    public bool IsNamed(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
