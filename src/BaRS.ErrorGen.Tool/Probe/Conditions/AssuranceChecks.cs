using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tool.Assurance;
using BaRS.ErrorGen.Tool.Probe.Http;
using BaRS.ErrorGen.Tool.Probe.Messages;

namespace BaRS.ErrorGen.Tool.Probe.Conditions;

/// <summary>The conditions of the receiver assurance as checks.</summary>
internal static class AssuranceChecks
{
    private const string ContradictionReason =
        "No receiver can meet both A41 and A59 (contradiction C28). ";

    public static IEnumerable<Check> Create(Specification specification, ProbeSettings settings)
    {
        var scenarios = specification.Scenarios.ToDictionary(scenario => scenario.Name, StringComparer.Ordinal);
        foreach (var condition in AssuranceCondition.All)
        {
            yield return new Check
            {
                Id = condition.Id,
                Group = CheckGroup.Assurance,
                Endpoint = condition.Request,
                Text = condition.Text,
                Reference = $"Receiver assurance, condition {condition.Id}, in {string.Join(", ", condition.Suites)}",
                Requirements = condition.Requirements,
                Expected = new Expectation
                {
                    Status = condition.Status,
                    Codes = condition.Codes,
                    Issues = condition.Issues,
                    WantsOutcome = condition.WantsOutcome,
                    Scenarios = [.. condition.Answers.Where(scenarios.ContainsKey).Select(name => scenarios[name])],
                },
                Control = Control(condition, settings),
                Provoke = Provoke(condition.Id),
            };
        }
    }

    private static Func<Conversation, Task<Exchange>> Provoke(string id)
    {
        if (SearchCases.Paths.TryGetValue(id, out var path))
            return conversation => conversation.SendAsync(new ProbeRequest("GET", path(conversation.Settings, conversation.Now)), "");
        if (MessageCases.All.TryGetValue(id, out var message))
            return conversation => SendAsync(conversation, message);
        if (!DialogueCases.All.TryGetValue(id, out var dialogue))
            throw new InvalidOperationException($"The condition {id} has no case.");
        return conversation =>
        {
            if (id == "A59" && !conversation.Settings.HasValidationIds)
                throw new NotProvokedException(ContradictionReason + "To try A59 instead of A41, add --validation-ids.");
            if (id == "A41" && conversation.Settings.HasValidationIds)
                throw new NotProvokedException(ContradictionReason + "A59 was tried instead, because --validation-ids was given.");
            return dialogue.ProvokeAsync(conversation, conversation.Choose(dialogue.Kinds));
        };
    }

    private static Task<Exchange> SendAsync(Conversation conversation, MessageCase messageCase)
    {
        var kind = conversation.Choose(messageCase.Kinds);
        var message = conversation.Create(kind);
        return messageCase.Change(message)
            ? conversation.SendMessageAsync(kind, message, $"{kind.Noun()} with the fault")
            : throw new NotProvokedException($"The message of --bodies for {kind.Noun()} does not have what the condition changes.");
    }

    /// <summary>The correct request that the faulty one was made from.</summary>
    private static string? Control(AssuranceCondition condition, ProbeSettings settings)
    {
        if (MessageCases.All.TryGetValue(condition.Id, out var message))
            return Named("accepts-", message.Kinds, settings);
        if (DialogueCases.All.TryGetValue(condition.Id, out var dialogue))
            return dialogue.Control is { } name ? Named(name, dialogue.Kinds, settings) : null;
        return ControlChecks.OfEndpoint(condition.Request);
    }

    private static string? Named(string name, IReadOnlyList<MessageKind> kinds, ProbeSettings settings)
    {
        foreach (var kind in kinds)
        {
            if (settings.Takes.Contains(kind))
                return name + kind.Name();
        }

        return null;
    }
}
