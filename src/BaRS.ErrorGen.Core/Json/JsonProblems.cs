using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Json;

/// <summary>What reading JSON reports.</summary>
internal static class JsonProblems
{
    public static readonly RuleDescriptor NotJson =
        Unreadable.Because("The JSON is invalid: {0}. {1}");

    public static readonly RuleDescriptor NotDecoded =
        Unreadable.Because(
            "The file contains {0}, which cannot come from valid UTF-8. "
                + "Save the file as UTF-8, or write the character as an escape sequence.");

    public static readonly RuleDescriptor Empty =
        Unreadable.Because("The file is empty. Write a JSON resource, or remove the file from the BarsOutcomeExample items.");

    public static readonly RuleDescriptor TooManyNodes =
        Unreadable.Because("The file has more than {0} names and values. Reduce the example to what it shows.");

    public static readonly RuleDescriptor TooDeep =
        Unreadable.Because("The nesting is deeper than {0} levels, which other JSON readers reject too. Reduce the nesting.");

    public static IReadOnlyList<RuleDescriptor> All =>
        [Unreadable.TooLarge, Unreadable.NotUtf8, NotJson, NotDecoded, Empty, TooManyNodes, TooDeep];
}
