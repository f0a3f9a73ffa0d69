namespace BaRS.ErrorGen.Tool.Tests.Lint;

/// <summary>Files to lint.</summary>
internal static class LintFiles
{
    /// <summary>One warning (BARS1006) at 4,11 and one error (BARS1004) at 8,13.</summary>
    public const string BrokenSpec = """
        format: bars-errors/1
        scenarios:
          - status: 503
            code: REC_UNAVAILBLE
            issue: transient
            text: The receiver is down.
            retry: backoff
          - status: 200
            code: REC_CONFLICT
            issue: conflict
            text: The slot is taken.

        """;

    /// <summary>One warning (BARS3001) at 6,15, unless the spec has the combination.</summary>
    public const string BrokenOutcome = """
        {
          "resourceType": "OperationOutcome",
          "issue": [
            {
              "severity": "error",
              "code": "throttled",
              "details": {
                "coding": [
                  {
                    "system": "https://fhir.nhs.uk/CodeSystem/http-error-codes",
                    "code": "REC_BAD_REQUEST",
                    "display": "400: The Receiver was unable to process the request."
                  }
                ]
              },
              "diagnostics": "The header X-Request-ID is missing."
            }
          ]
        }

        """;

    /// <summary>Nothing is wrong with it.</summary>
    public static readonly string SoundOutcome = BrokenOutcome.Replace("throttled", "value", StringComparison.Ordinal);

    /// <summary>A spec that has the combination of <see cref="BrokenOutcome"/>.</summary>
    public const string ThrottlingSpec = """
        format: bars-errors/1
        extends: bars-core-1.5.0
        scenarios:
          - status: 400
            code: REC_BAD_REQUEST
            issue: throttled
            text: The message has more entries than the Receiver takes at a time.

        """;
}
