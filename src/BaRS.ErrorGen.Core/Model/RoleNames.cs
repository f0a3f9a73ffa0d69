namespace BaRS.ErrorGen.Model;

/// <summary>The roles as people write them.</summary>
internal static class RoleNames
{
    private static readonly Dictionary<string, Role> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["receiver"] = Role.Receiver,
        ["sender"] = Role.Sender,
        ["api"] = Role.Api,
        ["all"] = Role.All,
    };

    /// <summary>The names of the roles.</summary>
    public static IReadOnlyCollection<string> All => Roles.Keys;

    /// <summary>A role, or several joined by '+'.</summary>
    /// <param name="text">What a person wrote.</param>
    /// <param name="unknown">The first name that is no role; null if each is one.</param>
    /// <returns>The roles; the default, a receiver, if a name is unknown.</returns>
    public static Role Parse(string text, out string? unknown)
    {
        Role roles = 0;
        foreach (var name in text.Split('+').Select(part => part.Trim()))
        {
            if (!Roles.TryGetValue(name, out var role))
            {
                unknown = name;
                return Role.Receiver;
            }

            roles |= role;
        }

        unknown = null;
        return roles;
    }
}
