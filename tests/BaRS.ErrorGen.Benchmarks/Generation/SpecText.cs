using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Benchmarks.Generation;

/// <summary>A spec of any number of scenarios, as one file of a project that uses no preset.</summary>
internal static class SpecText
{
    private static readonly (int Status, string Code, string Issue, string Retry)[] Combinations =
    [
        (400, "REC_BAD_REQUEST", "value", "never"),
        (404, "REC_NOT_FOUND", "not-found", "never"),
        (409, "REC_CONFLICT", "conflict", "never"),
        (422, "REC_UNPROCESSABLE_ENTITY", "business-rule", "never"),
        (429, "REC_TOO_MANY_REQUESTS", "throttled", "backoff"),
        (500, "REC_SERVER_ERROR", "transient", "short-delay"),
        (503, "REC_UNAVAILABLE", "transient", "backoff"),
    ];

    /// <summary>A new text each time: what is parsed is kept by the text object, and a cold run must not meet it.</summary>
    public static SourceText Create(int scenarios)
    {
        var text = new StringBuilder("format: bars-errors/1\nscenarios:\n");
        for (var i = 0; i < scenarios; i++)
        {
            var (status, code, issue, retry) = Combinations[i % Combinations.Length];
            text.Append(CultureInfo.InvariantCulture, $"""
                  - name: Scenario{i}
                    status: {status}
                    code: {code}
                    issue: {issue}
                    text: What happens in scenario {i}, in about as many words as the standard's own tables use.
                    diagnostics: "{"{parameter}"} is not valid in scenario {i}: {"{reason}"}"
                    retry: {retry}
                    source: Benchmarks, row {i}


                """);
        }

        return SourceText.From(text.ToString(), Encoding.UTF8);
    }
}
