using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Inputs;

/// <summary>
/// What a project says in its properties, as options of a command. Other than in a build, no invalid value is passed over.
/// </summary>
internal static class Settings
{
    /// <summary>The value of <c>--preset</c>.</summary>
    public static PresetSelection Presets(string? given)
    {
        if (given is null)
            return PresetSelection.Unset;
        var selection = PresetSelection.Parse(given.Trim(), out var unknown);
        if (unknown.Count == 0)
            return selection;
        var advice = Spelling.Suggest(unknown[0], PresetLibrary.NamesAndAliases, "Correct the name.");
        var names = string.Join(", ", PresetLibrary.Names.Order(StringComparer.Ordinal));
        throw new ToolException(
            $"There is no preset named '{unknown[0]}'. {advice} Presets: {names}. "
                + "Join several with '+', or use 'none'.");
    }

    /// <summary>The value of <c>--role</c>.</summary>
    public static Role Role(string? given)
    {
        var role = RoleNames.Parse(given ?? "receiver", out var unknown);
        if (unknown is null)
            return role;
        var roles = $"Valid values: {string.Join(", ", RoleNames.All)}. Join several with '+'.";
        throw new ToolException($"'{unknown}' is not a role. {Spelling.Suggest(unknown, RoleNames.All, roles)}");
    }
}
