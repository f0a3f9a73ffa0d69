using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Parsing;

/// <summary>
/// Nodes to a <see cref="SpecDocument"/>. What a value means is not looked at here, only that it is a text, a list or a
/// mapping.
/// </summary>
internal static class SpecParser
{
    private static readonly RuleDescriptor NoSpec = Unreadable.Because(
        "The file is {0}, not a spec. Begin it with the line 'format: {1}', then 'scenarios:'.");

    public static IReadOnlyList<RuleDescriptor> Descriptors => [NoSpec, .. MappingParser.Descriptors];

    public static SpecDocument Parse(YamlNode? root, List<Problem> problems)
    {
        var document = new SpecDocument();
        if (root is not YamlMapping mapping)
        {
            // Where reading broke off before the first key, the reader has said so already.
            if (root is not null || problems.Count == 0)
                problems.Add(new Problem(NoSpec, root?.Place ?? TextPlace.FileStart, () => [root?.Kind ?? "empty", SpecFormat.Version]));
            return document;
        }

        var keys = new MappingParser(mapping, SpecFormat.Root, item: null, document, problems);
        document.Format = keys.Text("format");
        document.Title = keys.Text("title");
        document.Extends = keys.Texts("extends");
        document.Remove = keys.Texts("remove");
        if (keys.Object("standard", SpecFormat.Standard) is { } standard)
        {
            foreach (var key in SpecFormat.Standard.Keys)
                standard.Text(key.Name);
        }

        if (keys.Object("outcome", SpecFormat.Outcome) is { } outcome)
        {
            document.OutcomeSystem = outcome.Text("system");
            document.OutcomeProfile = outcome.Text("profile");
        }

        ParsePolicies(keys, document);
        foreach (var node in keys.Items("codes"))
            document.Codes.Add(Read(new CodeSyntax(node), SpecFormat.Code, keys, node));
        foreach (var node in keys.Items("scenarios"))
            document.Scenarios.Add(Read(new ScenarioSyntax(node), SpecFormat.Scenario, keys, node));
        foreach (var node in keys.Items("statuses"))
            document.Statuses.Add(Read(new StatusSyntax(node), SpecFormat.StatusEntry, keys, node));
        foreach (var node in keys.Items("classification"))
            document.Classifications.Add(Read(new ClassificationSyntax(node), SpecFormat.Classification, keys, node));
        ParseExits(keys, document);
        foreach (var (name, node) in keys.NamedItems("upstream"))
            document.Upstreams.Add(Read(new UpstreamSyntax(name, node.IsBroken), SpecFormat.Upstream, keys, node));
        return document;
    }

    private static void ParseExits(MappingParser root, SpecDocument document)
    {
        if (root.Object("exits", SpecFormat.Exits) is not { } exits)
            return;
        foreach (var key in SpecFormat.Exits.Keys)
        {
            if (exits.Texts(key.Name) is { Count: > 0 } scenarios)
                document.Exits.Add(new ExitSyntax(key.Name, scenarios));
        }
    }

    private static void ParsePolicies(MappingParser root, SpecDocument document)
    {
        foreach (var (name, node) in root.NamedItems("retryPolicies"))
            document.RetryPolicies.Add(Read(new RetryPolicySyntax(name, node.IsBroken), SpecFormat.RetryPolicy, root, node));
    }

    private static T Read<T>(T item, SpecShape shape, MappingParser root, YamlMapping node)
        where T : SpecItem
    {
        item.Read(root.Enter(node, shape, item));
        return item;
    }
}
