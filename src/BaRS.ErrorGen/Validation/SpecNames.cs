using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Validation;

/// <summary>
/// What the files in force define together and may use of one another: codes, retry policies, and the statuses that
/// must not be retried. A later file's definition replaces an earlier one's.
/// </summary>
internal sealed class SpecNames
{
    private readonly Dictionary<string, HttpErrorCode> _declaredCodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RetryPolicy> _policies = RetryPolicy.BuiltIn.ToDictionary(policy => policy.Name, StringComparer.Ordinal);
    private readonly HashSet<string> _brokenPolicies = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _statusPolicies = [];
    private readonly Dictionary<(int Status, string Code, string Issue), string> _classifications = [];

    private SpecNames(IReadOnlyList<string>? allowedPresets)
    {
        AllowedPresets = allowedPresets;
    }

    /// <summary>The presets that files may extend where the project's property names them; null where it does not.</summary>
    public IReadOnlyList<string>? AllowedPresets { get; }

    public IReadOnlyCollection<HttpErrorCode> DeclaredCodes => _declaredCodes.Values;

    public IReadOnlyCollection<RetryPolicy> Policies => _policies.Values;

    public IEnumerable<string> KnownCodes => HttpErrorCodes.All.Select(code => code.Code).Concat(_declaredCodes.Keys);

    public static SpecNames Of(IEnumerable<SpecDocument> documents, IReadOnlyList<string>? allowedPresets)
    {
        var names = new SpecNames(allowedPresets);
        foreach (var document in documents)
            names.Add(document);
        return names;
    }

    public HttpErrorCode? FindCode(string code) =>
        HttpErrorCodes.Find(code) ?? (_declaredCodes.TryGetValue(code, out var declared) ? declared : null);

    public RetryPolicy? FindPolicy(string name) => _policies.TryGetValue(name, out var policy) ? policy : null;

    /// <summary>
    /// The policy of a scenario that gives none: that of the classification rule for its combination, which holds
    /// whether or not the combination is a scenario, else never.
    /// </summary>
    public RetryPolicy DefaultPolicy(int status, string code, string issue) =>
        (_classifications.TryGetValue((status, code, issue), out var name) ? FindPolicy(name) : null) ?? _policies[RetryPolicy.Never.Name];

    /// <summary>True for a policy that a file defines, but with an error.</summary>
    public bool IsBrokenPolicy(string name) => _brokenPolicies.Contains(name);

    /// <summary>True where the entry of the status says that it is never retried.</summary>
    public bool IsNeverRetried(int status) =>
        _statusPolicies.TryGetValue(status, out var name) && FindPolicy(name) is { IsRetry: false };

    private void Add(SpecDocument document)
    {
        foreach (var code in document.Codes)
        {
            if (!code.IsBroken && code is { Code: { } text, Display: { } display } && HttpStatus.TryParse(code.Status) is { } status)
                _declaredCodes[text.Value] = new HttpErrorCode(text.Value, status, display.Value);
        }

        foreach (var syntax in document.RetryPolicies)
        {
            if (!syntax.IsBroken && RetryPolicyReader.TryRead(syntax, out var policy, out _))
                _policies[syntax.Name.Value] = policy;
            else
                _brokenPolicies.Add(syntax.Name.Value);
        }

        foreach (var rule in document.Classifications)
        {
            if (!rule.IsBroken && HttpStatus.TryParse(rule.Status) is { } status && rule is { Code: { } code, Issue: { } issue, Retry: { } retry })
                _classifications[(status, code.Value, issue.Value)] = retry.Value;
        }

        foreach (var entry in document.Statuses)
        {
            if (!entry.IsBroken && HttpStatus.TryParse(entry.Status) is { } status && entry.Retry is { } retry)
                _statusPolicies[status] = retry.Value;
        }
    }
}
