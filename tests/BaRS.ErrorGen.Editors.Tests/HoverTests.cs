using BaRS.ErrorGen.Editors.Tests.Support;

namespace BaRS.ErrorGen.Editors.Tests;

/// <summary>What an editor shows of a word under the mouse.</summary>
[Collection(EditorGroup.Name)]
public sealed class HoverTests(Editor editor)
{
    [EditorTheory]
    [InlineData("  - status: 4|08\n", "status", "Published with REC\\_TIMEOUT, PROXY\\_TIMEOUT, TIMEOUT.")]
    [InlineData("  - code: REC_|TIMEOUT\n", "code", "408: The request timed out to the receiver.")]
    [InlineData("  - code: [REC_OWN, REC_|TIMEOUT]\n", "code", "408: The request timed out to the receiver.")]
    [InlineData("  - code: REC_|OWN\n", "code", "BaRS error code. A list creates one scenario per code.")]
    [InlineData("  - issue: time|out\n", "issue", "* `timeout`: An internal timeout. A kind of 'transient'.\n* `invalid`")]
    [InlineData("  - issue: [login, exp|ired]\n", "issue", "* `expired`: The session ended; authenticate again. A kind of 'security'.\n*")]
    [InlineData("  - retry: back|off\n", "retry", "The wait is 2 s at first and grows by the factor 2, up to 60 s.")]
    [InlineData("  - retry: my-|own\n", "retry", "Name of a retry policy")]
    [InlineData("  - origin: api-|injected\n", "origin", "* `api-injected`: The API emits the error on behalf of the receiver")]
    [InlineData("  - te|xt: Late.\n", "text", "What happened, in the words of the standard.")]
    public Task Of_a_scenario(string line, string heading, string meaning) => AssertShowsAsync("scenarios:\n" + line, heading, meaning);

    [EditorTheory]
    [InlineData("scen|arios:\n  - name: X\n", "scenarios", "The failure scenarios.")]
    [InlineData("extends: bars-|core-1.5.0\n", "extends", "BaRS Core 1.5.0, all failure scenarios. The default.")]
    [InlineData("extends: [nhs-5xx, bars-|core-1.2.0]\n", "extends", "The same tables as bars-core-1.4.0.")]
    [InlineData("retryPolicies:\n  back|off:\n    action: do-not-retry\n", "backoff", "Built-in policy: ")]
    [InlineData("retryPolicies:\n  o|wn:\n    action: do-not-retry\n", "retryPolicy", "What a sender does")]
    [InlineData("statuses:\n  - retry: ne|ver\n", "retry", "The message is not sent again as it is.")]
    public Task Of_other_keys(string spec, string heading, string meaning) => AssertShowsAsync(spec, heading, meaning);

    private async Task AssertShowsAsync(string spec, string heading, string meaning)
    {
        var shown = await editor.HoverAsync(spec);
        Assert.StartsWith($"#### {heading}\n", shown, StringComparison.Ordinal);
        Assert.Contains(meaning, shown, StringComparison.Ordinal);
    }
}
