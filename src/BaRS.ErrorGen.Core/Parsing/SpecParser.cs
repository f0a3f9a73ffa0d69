using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Parsing;

/// <summary>Nodes to a <see cref="SpecDocument"/>. What a value means is not looked at here, only that it is a text, a list or a mapping.</summary>
internal static class SpecParser
{
    public static SpecDocument Parse(YamlNode? root, List<Problem> problems)
    {
        var document = new SpecDocument();
        if (root is not YamlMapping mapping)
        {
            // Where reading broke off before the first key, the reader has said so already.
            if (root is not null || problems.Count == 0)
                problems.Add(Problem.CannotBeRead(root?.Place ?? TextPlace.StartOfFile, $"The file holds no spec{(root is null ? "" : $" but {root.Kind}")}. Begin with the line 'format: {SpecFormat.Version}', then 'scenarios:'."));
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
            document.Codes.Add(ParseCode(keys, node));
        foreach (var node in keys.Items("scenarios"))
            document.Scenarios.Add(ParseScenario(keys, node));
        foreach (var node in keys.Items("statuses"))
            document.Statuses.Add(ParseStatus(keys, node));
        foreach (var node in keys.Items("classification"))
            document.Classifications.Add(ParseClassification(keys, node));
        return document;
    }

    private static void ParsePolicies(MappingParser root, SpecDocument document)
    {
        foreach (var (name, node) in root.NamedItems("retryPolicies"))
        {
            var policy = new RetryPolicySyntax(name, name.Place, node.IsBroken);
            var keys = root.Enter(node, SpecFormat.RetryPolicy, policy);
            policy.Action = keys.Text("action");
            policy.Delay = keys.Text("delay");
            policy.Factor = keys.Text("factor");
            policy.MaxDelay = keys.Text("maxDelay");
            policy.Jitter = keys.Text("jitter");
            policy.Attempts = keys.Text("attempts");
            document.RetryPolicies.Add(policy);
        }
    }

    private static CodeSyntax ParseCode(MappingParser root, YamlMapping node)
    {
        var code = new CodeSyntax(node.Place, node.IsBroken);
        var keys = root.Enter(node, SpecFormat.Code, code);
        code.Code = keys.Text("code");
        code.Status = keys.Text("status");
        code.Display = keys.Text("display");
        return code;
    }

    private static ScenarioSyntax ParseScenario(MappingParser root, YamlMapping node)
    {
        var scenario = new ScenarioSyntax(node.Place, node.IsBroken);
        var keys = root.Enter(node, SpecFormat.Scenario, scenario);
        scenario.Name = keys.Text("name");
        scenario.Status = keys.Text("status");
        scenario.Codes = keys.Texts("code");
        scenario.Issues = keys.Texts("issue");
        scenario.Text = keys.Text("text");
        scenario.Origins = keys.Texts("origin");
        scenario.Retry = keys.Text("retry");
        scenario.Severity = keys.Text("severity");
        scenario.Diagnostics = keys.Text("diagnostics");
        scenario.Phase = keys.Text("phase");
        scenario.Endpoints = keys.Texts("endpoint");
        scenario.Note = keys.Text("note");
        scenario.Source = keys.Text("source");
        return scenario;
    }

    private static StatusSyntax ParseStatus(MappingParser root, YamlMapping node)
    {
        var status = new StatusSyntax(node.Place, node.IsBroken);
        var keys = root.Enter(node, SpecFormat.StatusEntry, status);
        status.Status = keys.Text("status");
        status.Title = keys.Text("title");
        status.Cause = keys.Text("cause");
        status.Steps = keys.Texts("steps");
        status.Fix = keys.Texts("fix");
        status.Retry = keys.Text("retry");
        return status;
    }

    private static ClassificationSyntax ParseClassification(MappingParser root, YamlMapping node)
    {
        var rule = new ClassificationSyntax(node.Place, node.IsBroken);
        var keys = root.Enter(node, SpecFormat.Classification, rule);
        rule.Status = keys.Text("status");
        rule.Code = keys.Text("code");
        rule.Issue = keys.Text("issue");
        rule.Retry = keys.Text("retry");
        keys.Text("source");
        return rule;
    }
}
