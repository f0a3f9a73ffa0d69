using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Yaml;

/// <summary>
/// What reading YAML reports. In a class of their own, so that a list of the rules does not load YamlDotNet.
/// </summary>
internal static class YamlProblems
{
    public static readonly RuleDescriptor NotYaml =
        Unreadable.Because("The YAML is invalid. {0} Message of the YAML reader: {1}.");

    /// <summary>For a slip that is known, instead of <see cref="NotYaml"/>.</summary>
    public static readonly RuleDescriptor Slip = Unreadable.Because("The YAML is invalid: {0}. {1}");

    public static readonly RuleDescriptor NotDecoded =
        Unreadable.Because("The file contains {0}, which cannot come from valid UTF-8. Save the file as UTF-8.");

    public static readonly RuleDescriptor ControlCharacter =
        Unreadable.Because(
            "The control character {0} is not allowed in YAML. Delete it, or write it as an escape sequence in double quotes.");

    public static readonly RuleDescriptor Separator =
        Unreadable.Because(
            "The file contains {0}, which ends a line in YAML, but not in editors and diffs. "
                + "Delete it, or write it as an escape sequence in double quotes.");

    /// <summary>A warning: the character is valid, and the file can be read as it is.</summary>
    public static readonly RuleDescriptor Replaced = SpecRule.Warning(
        RuleIds.CannotBeRead,
        Unreadable.Title,
        "The file contains {0}, which programs write for a character that they could not read. "
            + "Write the character that was meant, and save the file as UTF-8.");

    public static readonly RuleDescriptor NotAllowed =
        Unreadable.Because("The {0} '{1}' is not allowed in a spec. {2}");

    public static readonly RuleDescriptor SecondDocument =
        Unreadable.Because("A second document ('{0}') is not allowed in a spec. Move it to a file of its own.");

    public static readonly RuleDescriptor KeyIsNoText =
        Unreadable.Because("A key must be text, not {0}");

    public static readonly RuleDescriptor DuplicateKey =
        Unreadable.Because("The key '{0}' appears twice in this mapping, first in line {1}. Join them, or delete one of them.");

    public static readonly RuleDescriptor TooManyNodes =
        Unreadable.Because("The file has more than {0} keys and values. Split it into several *.bars.yaml files.");

    public static readonly RuleDescriptor TooDeep =
        Unreadable.Because("The nesting is deeper than {0} levels. A spec needs only four.");

    public static readonly RuleDescriptor TooLong =
        Unreadable.Because("The text is longer than {0} characters. Shorten it.");

    public static IReadOnlyList<RuleDescriptor> All =>
    [
        Unreadable.TooLarge, Unreadable.NotUtf8, NotYaml, Slip, NotDecoded, ControlCharacter, Separator, Replaced, NotAllowed,
        SecondDocument, KeyIsNoText, DuplicateKey, TooManyNodes, TooDeep, TooLong,
    ];
}
