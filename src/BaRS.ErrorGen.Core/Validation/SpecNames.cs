using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Validation;

/// <summary>
/// What the files in force define together and may use of one another: codes, retry policies, and the statuses that
/// must not be retried. A later file's definition replaces an earlier one's.
/// </summary>
internal sealed class SpecNames
{
    private readonly Dictionary<string, HttpErrorCode> _declaredCodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RetryPolicy> _policies = RetryPolicy.BuiltIn.ToDictionary(
        policy => policy.Name,
        StringComparer.Ordinal);
    private readonly HashSet<string> _ownCodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _brokenPolicies = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _statusPolicies = [];
    private readonly Dictionary<(int Status, string Code, string Issue), string> _classifications = [];

    private SpecNames(IReadOnlyList<string>? allowedPresets)
    {
        AllowedPresets = allowedPresets;
    }

    /// <summary>The presets that files may extend where the project's property names them; null where it does not.</summary>
    public IReadOnlyList<string>? AllowedPresets { get; }

    public IReadOnlyCollection<RetryPolicy> Policies => _policies.Values;

    public IEnumerable<string> KnownCodes => HttpErrorCodes.All.Select(code => code.Code).Concat(_declaredCodes.Keys);

    /// <summary>What a spec defines before any file is looked at.</summary>
    public static SpecNames None { get; } = new(allowedPresets: null);

    /// <summary>What presets and the project's files define whose form is checked.</summary>
    public static SpecNames From(
        IEnumerable<RuleContext> presets,
        IEnumerable<RuleContext> files,
        IReadOnlyList<string>? allowedPresets)
    {
        var names = new SpecNames(allowedPresets);
        foreach (var preset in presets)
            names.Add(preset);
        foreach (var file in files)
        {
            names.Add(file);
            names._ownCodes.UnionWith(file.Document.Codes.Where(file.IsUsable).Select(code => code.Code!.Value.Value));
        }

        return names;
    }

    public HttpErrorCode? FindCode(string code) =>
        HttpErrorCodes.Find(code) ?? (_declaredCodes.TryGetValue(code, out var declared) ? declared : null);

    /// <summary>Whether a file of the project declares the code.</summary>
    public bool IsOwnCode(string code) => _ownCodes.Contains(code);

    public RetryPolicy? FindPolicy(string name) => _policies.TryGetValue(name, out var policy) ? policy : null;

    /// <summary>
    /// The policy of a scenario that gives none: that of the classification rule for its combination, which holds
    /// whether or not the combination is a scenario, else never.
    /// </summary>
    public RetryPolicy DefaultPolicy(int status, string code, string issue)
    {
        var ruled = _classifications.TryGetValue((status, code, issue), out var name) ? FindPolicy(name) : null;
        return ruled is null || (ruled.Action == RetryAction.AlreadyDelivered && !RetryTable.IsReceipt(status, issue))
            ? _policies[RetryPolicy.Never.Name]
            : ruled;
    }

    /// <summary>True for a policy that a file defines, but with an error.</summary>
    public bool IsBrokenPolicy(string name) => _brokenPolicies.Contains(name);

    /// <summary>True where the entry of the status says that it is never retried.</summary>
    public bool IsNeverRetried(int status) =>
        _statusPolicies.TryGetValue(status, out var name) && FindPolicy(name) is { Action: RetryAction.DoNotRetry };

    private void Add(RuleContext file)
    {
        foreach (var code in file.Document.Codes.Where(file.IsUsable))
        {
            var text = code.Code!.Value.Value;
            _declaredCodes[text] = new HttpErrorCode(text, HttpStatus.TryParse(code.Status)!.Value, code.Display!.Value.Value);
        }

        foreach (var syntax in file.Document.RetryPolicies)
        {
            if (file.IsUsable(syntax) && RetryPolicyReader.TryRead(syntax, out var policy, out _))
                _policies[policy.Name] = policy;
            else
                _brokenPolicies.Add(syntax.Name.Value);
        }

        foreach (var rule in file.Document.Classifications.Where(file.IsUsable))
        {
            _classifications[(HttpStatus.TryParse(rule.Status)!.Value, rule.Code!.Value.Value, rule.Issue!.Value.Value)] =
                rule.Retry!.Value.Value;
        }

        foreach (var entry in file.Document.Statuses.Where(file.IsUsable))
            _statusPolicies[HttpStatus.TryParse(entry.Status)!.Value] = entry.Retry!.Value.Value;
    }
}
