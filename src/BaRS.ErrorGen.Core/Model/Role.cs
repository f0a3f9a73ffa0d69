namespace BaRS.ErrorGen.Model;

/// <summary>Whose code is generated. A service can have several roles: a receiver that also sends.</summary>
[Flags]
internal enum Role
{
    Receiver = 1,
    Sender = 2,
    Api = 4,
    All = Receiver | Sender | Api,
}

/// <summary>What a role may do.</summary>
internal static class RoleRights
{
    /// <summary>True if the role may emit an error of this origin: what it may emit gets a factory.</summary>
    public static bool MayEmit(this Role role, Origin origin) =>
        ((role & Role.Receiver) != 0 && (origin & Origin.Receiver) != 0)
        || ((role & Role.Api) != 0 && (origin & (Origin.Api | Origin.ApiInjected)) != 0);

    /// <summary>True if the role answers requests, so that it has exits.</summary>
    public static bool Answers(this Role role) => (role & (Role.Receiver | Role.Api)) != 0;

    /// <summary>True if the role sends requests, so that it reads the errors of others.</summary>
    public static bool Sends(this Role role) => (role & Role.Sender) != 0;

    /// <summary>Who emits errors in the role, as messages and documentation say it.</summary>
    public static string Emitter(this Role role) => (role & (Role.Receiver | Role.Api)) switch
    {
        Role.Receiver => "a receiver",
        Role.Api => "the API",
        Role.Receiver | Role.Api => "a receiver or the API",
        _ => "a sender",
    };
}
