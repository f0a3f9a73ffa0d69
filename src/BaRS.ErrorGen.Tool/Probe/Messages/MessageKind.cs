namespace BaRS.ErrorGen.Tool.Probe.Messages;

/// <summary>The kinds of messages that the conditions are about.</summary>
internal enum MessageKind
{
    /// <summary>A booking of a slot.</summary>
    Booking,

    /// <summary>A referral, for example from NHS 111.</summary>
    Referral,

    /// <summary>A referral from one ambulance service to another.</summary>
    AmbulanceReferral,

    /// <summary>A request to validate a call.</summary>
    Validation,
}

/// <summary>The kinds as options and files name them, and as sentences do.</summary>
internal static class MessageKinds
{
    public static IReadOnlyList<MessageKind> All { get; } = Enum.GetValues<MessageKind>();

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(kind => kind.Name())];

    /// <summary>The name in <c>--takes</c>, and of the file in <c>--bodies</c>.</summary>
    public static string Name(this MessageKind kind) => kind switch
    {
        MessageKind.Booking => "booking",
        MessageKind.Referral => "referral",
        MessageKind.AmbulanceReferral => "ambulance-referral",
        _ => "validation",
    };

    /// <summary>With its article: "a booking".</summary>
    public static string Noun(this MessageKind kind) => kind switch
    {
        MessageKind.Booking => "a booking",
        MessageKind.Referral => "a referral",
        MessageKind.AmbulanceReferral => "a referral between ambulance services",
        _ => "a request for validation",
    };

    /// <summary>The type of the resource that the message is about.</summary>
    public static string Focus(this MessageKind kind) => kind == MessageKind.Booking ? "Appointment" : "ServiceRequest";

    public static MessageKind? Find(string name)
    {
        foreach (var kind in All)
        {
            if (kind.Name() == name)
                return kind;
        }

        return null;
    }
}
