using System.Text.Json;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Show;

/// <summary>A sender's decision for scripts.</summary>
internal static class DecisionJson
{
    public static string Create(SenderDecision decision) => JsonOutput.Create(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("status", decision.Status);
        json.WriteString("code", decision.Code);
        json.WriteString("issue", decision.Issue);
        Write(decision.Result.Policy, json);
        json.WriteString("decidedBy", decision.Result.Step.ToString());
        json.WriteStartArray("steps");
        foreach (var step in decision.Steps)
        {
            json.WriteStartObject();
            json.WriteString("question", step.Question);
            json.WriteString("answer", step.Answer);
            json.WriteBoolean("decides", step.Decides);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("scenarios");
        foreach (var scenario in decision.Scenarios)
            json.WriteStringValue(scenario.Name);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(RetryPolicy policy, Utf8JsonWriter json)
    {
        json.WriteStartObject("retry");
        json.WriteString("policy", policy.Name);
        json.WriteString("action", policy.Action.ToString());
        json.WriteNumber("delayMilliseconds", policy.DelayMilliseconds);
        json.WriteNumber("maxDelayMilliseconds", policy.MaxDelayMilliseconds);
        json.WriteNumber("factor", policy.Factor);
        json.WriteBoolean("jitter", policy.HasJitter);
        json.WriteNumber("attempts", policy.Attempts);
        json.WriteEndObject();
    }
}
