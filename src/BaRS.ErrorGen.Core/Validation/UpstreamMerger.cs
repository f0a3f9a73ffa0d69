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
            var upstream = entry.Value;
            var name = upstream.Value.Name.Value;
            var answers = upstream.Value.Answers
                .Where(answer => new ScenarioReference($"'{answer.Key.Value}' of the upstream '{name}'", answer.Scenario, upstream.File)
                    .IsUsable(scenarios, role, report))
                .ToDictionary(answer => answer.Key.Value, answer => answer.Scenario.Value, StringComparer.Ordinal);

            // Without it there is no answer to everything, so that only uses of this system fail.
            if (!answers.TryGetValue("default", out var others))
                continue;
            yield return new UpstreamEntry(
                name,
                entry.Key,
                others,
                answers.TryGetValue("timeout", out var timeout) ? timeout : others,
                answers.TryGetValue("unreachable", out var unreachable) ? unreachable : others,
                new EquatableArray<UpstreamAnswer>(Statuses(answers, key => key)),
                new EquatableArray<UpstreamAnswer>(Statuses(answers, key => key.EndsWith("xx", StringComparison.Ordinal) ? key.Substring(0, 1) : "")));
        }
    }

    private static IEnumerable<UpstreamAnswer> Statuses(Dictionary<string, string> answers, Func<string, string> number) =>
        from answer in answers
        where int.TryParse(number(answer.Key), NumberStyles.None, CultureInfo.InvariantCulture, out _)
        let status = int.Parse(number(answer.Key), NumberStyles.None, CultureInfo.InvariantCulture)
        orderby status
        select new UpstreamAnswer(status, answer.Value);
}
