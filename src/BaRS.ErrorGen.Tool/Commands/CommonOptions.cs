using System.CommandLine;
using BaRS.ErrorGen.Presets;

namespace BaRS.ErrorGen.Tool.Commands;

/// <summary>Options that several commands have, so that they mean the same in all of them.</summary>
internal static class CommonOptions
{
    /// <summary>For commands that show the spec as it is, whoever emits what.</summary>
    public const string AllRoles = "all";

    public static Option<string?> Preset() => new("--preset")
    {
        Description = $"Presets in force, joined by '+', or none. Default: what the specs extend, otherwise {PresetLibrary.Default}.",
        HelpName = "NAME",
    };

    public static Option<string[]> Spec() => new("--spec")
    {
        Description = "Specs in force beside the presets: files, folders or patterns. Can be repeated.",
        HelpName = "PATH",
    };

    public static Option<string?> Role() => new("--role")
    {
        Description = "Whose answers these are: receiver, sender, api or all, or several joined by '+'. Default: receiver.",
        HelpName = "ROLE",
    };

    public static Option<string?> Output() => new("--output", "-o")
    {
        Description = "The file to write. Default: standard output.",
        HelpName = "FILE",
    };

    public static Option<bool> Force() => new("--force") { Description = "Overwrites files that exist." };
}
