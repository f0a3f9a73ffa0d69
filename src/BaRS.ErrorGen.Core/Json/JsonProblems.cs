using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Json;

/// <summary>What reading JSON reports.</summary>
internal static class JsonProblems
{
    public static readonly RuleDescriptor NotJson =
        Unreadable.Because("The JSON is invalid: {0}. {1}");

    public static readonly RuleDescriptor NotDecoded =
        Unreadable.Because("The file contains {0}, which no text in UTF-8 has. Save the file as UTF-8.");

    /// <summary>
    /// No more than a warning: in what the compiler hands over, one that the file has cannot be told from one that
    /// replaces bytes which are not UTF-8.
    /// </summary>
    public static readonly RuleDescriptor Replaced =
        Unreadable.Partly(
            "The file contains {0}: either the file is not UTF-8, or a character was lost before it was saved. "
                + "Save the file as UTF-8 and write the character again, or write \\ufffd if you mean this one.");

    public static readonly RuleDescriptor LoneSurrogate =
        Unreadable.Because(
            "'{0}' is half of a surrogate pair, and readers reject the string. Write both halves, or the character itself.");

    public static readonly RuleDescriptor Empty =
        Unreadable.Because("The file is empty. Write a JSON resource, or remove the file from the BarsOutcomeExample items.");

    public static readonly RuleDescriptor TooManyNodes =
        Unreadable.Because("The file has more than {0} names and values. Reduce the example to what it shows.");

    public static readonly RuleDescriptor TooDeep =
        Unreadable.Because("The nesting is deeper than {0} levels, which other JSON readers reject too. Reduce the nesting.");

    public static IReadOnlyList<RuleDescriptor> All =>
        [Unreadable.TooLarge, Unreadable.NotUtf8, NotJson, NotDecoded, Replaced, LoneSurrogate, Empty, TooManyNodes, TooDeep];

    /// <summary>The bounds, which say nothing of what the file is for.</summary>
    public static bool IsBound(RuleDescriptor rule) => rule == Unreadable.TooLarge || rule == TooManyNodes || rule == TooDeep;
}
