using BaRS.ErrorGen.Tool.Probe.Http;

namespace BaRS.ErrorGen.Tool.Probe.Conditions;

/// <summary>What kind of statement a check makes.</summary>
internal enum CheckGroup
{
    /// <summary>A condition of NHS England's receiver assurance.</summary>
    Assurance,

    /// <summary>A way by which requests leave a receiver. What answers it is a choice of the presets.</summary>
    Exit,

    /// <summary>A correct request, without which the answers to the faulty ones say nothing.</summary>
    Control,
}

/// <summary>One thing that is tried on the receiver.</summary>
internal sealed record Check
{
    /// <summary>A01 to A62, the name of an exit, or that of a correct request.</summary>
    public required string Id { get; init; }

    public required CheckGroup Group { get; init; }

    /// <summary>The endpoint, as the assurance names it: GET /Slot.</summary>
    public required string Endpoint { get; init; }

    /// <summary>What is sent, or what is wrong with it.</summary>
    public required string Text { get; init; }

    public required Expectation Expected { get; init; }

    /// <summary>Where the demand stands.</summary>
    public required string Reference { get; init; }

    public IReadOnlyList<string> Requirements { get; init; } = [];

    /// <summary>
    /// The id of the check that sends the same without the fault. A receiver that answers both alike has not seen the fault.
    /// </summary>
    public string? Control { get; init; }

    /// <summary>Whether a message is sent, and not a search.</summary>
    public bool IsOfMessage => Endpoint.EndsWith("/$process-message", StringComparison.Ordinal);

    /// <summary>Sends what provokes it, and returns the exchange that is judged.</summary>
    /// <exception cref="NotProvokedException">It cannot be provoked.</exception>
    public required Func<Conversation, Task<Exchange>> Provoke { get; init; }
}
