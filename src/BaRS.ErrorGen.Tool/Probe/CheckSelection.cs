using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Tool.Output;
using BaRS.ErrorGen.Tool.Probe.Conditions;

namespace BaRS.ErrorGen.Tool.Probe;

/// <summary>Which checks the user wants: by id, by group or by endpoint.</summary>
internal static class CheckSelection
{
    /// <summary>The checks that run.</summary>
    /// <param name="all">All checks, in their order.</param>
    /// <param name="only">Those that are wanted; empty for all.</param>
    /// <param name="skip">Those that are not.</param>
    /// <exception cref="ToolException">A word names none.</exception>
    public static IReadOnlyList<Check> Select(IReadOnlyList<Check> all, IReadOnlyList<string> only, IReadOnlyList<string> skip)
    {
        foreach (var word in only.Concat(skip))
        {
            if (!all.Any(check => Names(check, word)))
                throw Unknown(word, all);
        }

        var wanted = all
            .Where(check => only.Count == 0 || only.Any(word => Names(check, word)))
            .Where(check => !skip.Any(word => Names(check, word)))
            .ToHashSet();
        if (wanted.Count == 0)
            throw new ToolException("--skip leaves out all that --only names. Nothing is left to try.");
        // Without the correct request, the answer to a faulty one says nothing. The search finds the slots that are booked.
        var controls = wanted.Select(check => check.Control).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (wanted.Any(check => check.Endpoint == "POST /$process-message"))
            controls.Add("finds-slots");
        return [.. all.Where(check => wanted.Contains(check) || (controls.Contains(check.Id) && !skip.Any(word => Names(check, word))))];
    }

    private static bool Names(Check check, string word) =>
        Is(check.Id, word)
        || Is(check.Id.Split(' ')[0], word)
        || Is(Group(check.Group), word)
        || Is(check.Endpoint, word)
        || Is(check.Endpoint.Split(' ')[^1], word);

    private static bool Is(string name, string word) => string.Equals(name, word, StringComparison.OrdinalIgnoreCase);

    private static string Group(CheckGroup group) => group switch
    {
        CheckGroup.Assurance => "assurance",
        CheckGroup.Exit => "exits",
        _ => "correct",
    };

    private static ToolException Unknown(string word, IReadOnlyList<Check> all)
    {
        var names = all.Select(check => check.Id).Concat(["assurance", "exits", "correct"]).ToList();
        const string advice = "Give an id such as A12, an endpoint such as /Slot, or one of assurance, exits and correct.";
        return new ToolException($"'{word}' names no check. {Spelling.Suggest(word, names, advice)}");
    }
}
