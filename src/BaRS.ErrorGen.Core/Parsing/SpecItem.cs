using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Parsing;

/// <summary>Something of the file that is used or left out as a whole, with the texts behind its keys.</summary>
/// <remarks>
/// The keys are those of its shape, so that a key which is added to <see cref="SpecFormat"/> is read, compared and counted
/// without another word.
/// </remarks>
internal abstract class SpecItem(SpecShape shape, TextPlace place, bool isBroken)
{
    private readonly IReadOnlyList<SpecText>[] _texts = new IReadOnlyList<SpecText>[shape.Keys.Count];

    public TextPlace Place { get; } = place;

    /// <summary>True if reading refused a part of it.</summary>
    public bool IsBroken { get; set; } = isBroken;

    /// <summary>Characters of all its texts.</summary>
    public int TextLength => _texts.Sum(texts => texts.Sum(text => text.Value.Length)) + Others.Sum(other => other.Value.Value.Length);

    /// <summary>The texts behind keys that have no name in the format.</summary>
    protected IReadOnlyList<(string Key, SpecText Value)> Others { get; private set; } = [];

    /// <summary>What it says, to be compared with another of its kind: the texts behind all keys but some.</summary>
    public string ContentWithout(params string[] keys) =>
        string.Join(
            "\u0000",
            _texts
                .Where((_, i) => !keys.Contains(shape.Keys[i].Name))
                .Select(texts => string.Join("\u0001", texts.Select(text => text.Value)))
                .Concat(Others.Select(other => other.Key + "\u0001" + other.Value.Value)));

    /// <summary>Reads the keys of its mapping.</summary>
    public void Read(MappingParser keys)
    {
        for (var i = 0; i < _texts.Length; i++)
        {
            var key = shape.Keys[i];
            _texts[i] = key.Kind != SpecValueKind.Text ? keys.Texts(key.Name) : keys.Text(key.Name) is { } text ? [text] : [];
        }

        Others = keys.Others();
    }

    /// <summary>The text behind a key; null if the key is missing or has no value.</summary>
    protected SpecText? Find(string key) => FindAll(key) is { Count: > 0 } texts ? texts[0] : null;

    protected IReadOnlyList<SpecText> FindAll(string key)
    {
        for (var i = 0; i < _texts.Length; i++)
        {
            if (shape.Keys[i].Name == key)
                return _texts[i];
        }

        throw new InvalidOperationException($"The shape '{shape.Name}' has no key '{key}'.");
    }
}

internal sealed class RetryPolicySyntax(SpecText name, bool isBroken) : SpecItem(SpecFormat.RetryPolicy, name.Place, isBroken)
{
    public SpecText Name { get; } = name;

    public SpecText? Action => Find("action");

    public SpecText? Delay => Find("delay");

    public SpecText? Factor => Find("factor");

    public SpecText? MaxDelay => Find("maxDelay");

    public SpecText? Jitter => Find("jitter");

    public SpecText? Attempts => Find("attempts");
}

internal sealed class CodeSyntax(YamlMapping node) : SpecItem(SpecFormat.Code, node.Place, node.IsBroken)
{
    public SpecText? Code => Find("code");

    public SpecText? Status => Find("status");

    public SpecText? Display => Find("display");
}

internal sealed class ScenarioSyntax(YamlMapping node) : SpecItem(SpecFormat.Scenario, node.Place, node.IsBroken)
{
    public SpecText? Name => Find("name");

    public SpecText? Status => Find("status");

    public IReadOnlyList<SpecText> Codes => FindAll("code");

    public IReadOnlyList<SpecText> Issues => FindAll("issue");

    public IReadOnlyList<SpecText> Origins => FindAll("origin");

    public SpecText? Text => Find("text");

    public SpecText? Retry => Find("retry");

    public SpecText? Severity => Find("severity");

    public SpecText? Diagnostics => Find("diagnostics");

    public SpecText? Phase => Find("phase");

    public IReadOnlyList<SpecText> Endpoints => FindAll("endpoint");

    public IReadOnlyList<SpecText> Requirements => FindAll("requirements");

    public SpecText? Note => Find("note");

    public SpecText? Source => Find("source");
}

internal sealed class StatusSyntax(YamlMapping node) : SpecItem(SpecFormat.StatusEntry, node.Place, node.IsBroken)
{
    public SpecText? Status => Find("status");

    public SpecText? Title => Find("title");

    public SpecText? Cause => Find("cause");

    public IReadOnlyList<SpecText> Steps => FindAll("steps");

    public IReadOnlyList<SpecText> Fix => FindAll("fix");

    public SpecText? Retry => Find("retry");
}

internal sealed class ClassificationSyntax(YamlMapping node) : SpecItem(SpecFormat.Classification, node.Place, node.IsBroken)
{
    public SpecText? Status => Find("status");

    public SpecText? Code => Find("code");

    public SpecText? Issue => Find("issue");

    public SpecText? Retry => Find("retry");
}

internal sealed class UpstreamSyntax(SpecText name, bool isBroken) : SpecItem(SpecFormat.Upstream, name.Place, isBroken)
{
    public SpecText Name { get; } = name;

    public SpecText? Timeout => Find("timeout");

    public SpecText? Unreachable => Find("unreachable");

    public SpecText? Default => Find("default");

    /// <summary>The scenarios of single statuses and of classes, such as 5xx.</summary>
    public IReadOnlyList<(string Key, SpecText Scenario)> Statuses => Others;
}
