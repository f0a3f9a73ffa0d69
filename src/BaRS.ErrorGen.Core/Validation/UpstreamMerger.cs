using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation;

/// <summary>
/// What the answers of other systems become, once it is known which scenarios are in force. An answer whose scenario cannot
/// be used is left out, and falls to the next: a status to its class, and that to the default.
/// </summary>
internal sealed class UpstreamMerger
{
    private readonly Dictionary<string, Merged<UpstreamSyntax>> _upstreams = new(StringComparer.Ordinal);

    /// <summary>Adds what a file says. What comes later replaces all that is said of a system.</summary>
    public void Add(IEnumerable<UpstreamSyntax> upstreams, int? file, string path, string fileName)
    {
        foreach (var upstream in upstreams)
            _upstreams[Identifier.PascalCase(upstream.Name.Value)] = new(upstream, upstream.Name.Place, file, path, fileName);
    }

    /// <summary>The systems in force, in the order of their names.</summary>
    public IEnumerable<UpstreamEntry> Merge(IReadOnlyDictionary<string, Scenario> scenarios, Role role, Action<int, Problem> report)
    {
        foreach (var entry in _upstreams.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var (upstream, syntax) = (entry.Value, entry.Value.Value);
            var others = Usable("default", syntax.Default);
            var timeout = Usable("timeout", syntax.Timeout);
            var unreachable = Usable("unreachable", syntax.Unreachable);
            var statuses = syntax.Statuses.ToLookup(status => status.Key.EndsWith("xx", StringComparison.Ordinal));
            var single = Numbered(statuses[false], key => key);
            var classes = Numbered(statuses[true], key => key.Substring(0, 1));

            // Without it there is no answer to everything, so that only uses of this system fail.
            if (others is not null)
                yield return new UpstreamEntry(syntax.Name.Value, entry.Key, others, timeout ?? others, unreachable ?? others, single, classes);

            string? Usable(string key, SpecText? scenario) =>
                scenario is { } given
                && new ScenarioReference($"'{key}' of the upstream '{syntax.Name.Value}'", given, upstream.File).IsUsable(scenarios, role, report)
                    ? given.Value
                    : null;

            EquatableArray<UpstreamAnswer> Numbered(IEnumerable<(string Key, SpecText Scenario)> answers, Func<string, string> number) =>
                new(answers
                    .Where(answer => Usable(answer.Key, answer.Scenario) is not null)
                    .Select(answer => new UpstreamAnswer(
                        int.Parse(number(answer.Key), NumberStyles.None, CultureInfo.InvariantCulture),
                        answer.Scenario.Value))
                    .OrderBy(answer => answer.Status));
        }
    }
}
