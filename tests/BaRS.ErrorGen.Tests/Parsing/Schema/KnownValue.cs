using System.Globalization;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Terminology;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Parsing.Schema;

/// <summary>A value that an editor offers for a key, and what it says about it.</summary>
internal sealed partial record KnownValue(string Text, string Description)
{
    /// <summary>The 48 codes of the CodeSystem. A project's own are valid too.</summary>
    public static IReadOnlyList<KnownValue> Codes { get; } =
        [.. HttpErrorCodes.All.Select(code => new KnownValue(code.Code, code.Display))];

    /// <summary>The statuses with a published code, and those that the default preset describes.</summary>
    public static IReadOnlyList<KnownValue> Statuses { get; } = [.. FindStatuses()];

    /// <summary>The policies that exist without being written. A project's own are valid too.</summary>
    public static IReadOnlyList<KnownValue> Policies { get; } =
        [.. RetryPolicy.BuiltIn.Select(policy => new KnownValue(policy.Name, Describe(policy)))];

    /// <summary>The 31 codes of FHIR R4.</summary>
    public static IReadOnlyList<KnownValue> IssueCodes { get; } = [.. DescribeIssueCodes()];

    /// <summary>The presets and their aliases.</summary>
    public static IReadOnlyList<KnownValue> Presets { get; } =
        [.. PresetLibrary.NamesAndAliases.Select(name => new KnownValue(name, DescribePreset(name)))];

    /// <summary>The words of a key that allows only few.</summary>
    public static IReadOnlyList<KnownValue> Words(SpecKey key) => [.. key.Words.Select(word => new KnownValue(word, Describe(word)))];

    private static IEnumerable<KnownValue> FindStatuses()
    {
        var titles = PresetLibrary.Resolve([PresetLibrary.Default])
            .SelectMany(preset => preset.Parsed.Document.Statuses)
            .ToLookup(entry => int.Parse(entry.Status!.Value.Value, CultureInfo.InvariantCulture), entry => entry.Title!.Value.Value);
        var codes = HttpErrorCodes.All.ToLookup(code => code.Status, code => code.Code);
        foreach (var status in codes.Select(group => group.Key).Union(titles.Select(group => group.Key)).Order())
        {
            var title = titles[status].LastOrDefault();
            var published = codes.Contains(status) ? $"Published with {string.Join(", ", codes[status])}." : "No published error code.";
            yield return new KnownValue($"{status}", title is null ? published : $"{title}. {published}");
        }
    }

    private static IEnumerable<KnownValue> DescribeIssueCodes()
    {
        var summaries = Csv.Read(Repository.Read("spec", "reference", "fhir-issue-types.csv"))
            .Where(row => row["kind"] == "IssueType")
            .ToDictionary(row => row["code"], row => ParentOf().Replace(row["summary_own_words"], ""));
        foreach (var type in IssueTypes.R4)
            yield return new KnownValue(type.Code, summaries[type.Code] + (type.Code == type.Root ? "" : $" A kind of '{type.Root}'."));
    }

    private static string DescribePreset(string name)
    {
        var preset = PresetLibrary.Find(name)!;
        if (preset != name)
            return $"The same tables as {preset}.";
        var title = PresetLibrary.Resolve([name])[^1].Parsed.Document.Title!.Value.Value;
        return name == PresetLibrary.Default ? $"{title}. The default." : $"{title}.";
    }

    private static string Describe(RetryPolicy policy) => policy.Action switch
    {
        RetryAction.DoNotRetry => "The message is not sent again as it is.",
        RetryAction.RetryAfterDelay => $"The same message is sent again after {Seconds(policy.DelayMilliseconds)}, {Resends(policy)}.",
        RetryAction.RetryWithBackoff =>
            $"The same message is sent again, {Resends(policy)}. The wait is {Seconds(policy.DelayMilliseconds)} at first and grows by "
                + $"the factor {policy.Factor.ToString(CultureInfo.InvariantCulture)}, up to {Seconds(policy.MaxDelayMilliseconds)}.",
        RetryAction.RefreshTokenThenRetry => $"The same message is sent again with a new access token, {Resends(policy)}.",
        RetryAction.AlreadyDelivered =>
            "The receiver has the message already, so it is not sent again. Only for status 409 with issue code 'duplicate'.",
        _ => throw new ArgumentOutOfRangeException(nameof(policy)),
    };

    private static string Seconds(int milliseconds) => $"{milliseconds / 1000} s";

    private static string Resends(RetryPolicy policy) => policy.Attempts == 1 ? "once" : $"at most {policy.Attempts} times";

    private static string Describe(string word) => word switch
    {
        SpecFormat.Version => "The version of the format that this schema describes.",
        "do-not-retry" => "The message is not sent again as it is.",
        "retry-after-delay" => "The same message is sent again after a wait. Needs 'delay'.",
        "retry-with-backoff" => "The same message is sent again with growing waits. Needs 'delay'.",
        "refresh-token-then-retry" => "The same message is sent again with a new access token.",
        "already-delivered" => "The receiver has the message already, so it is not sent again.",
        "api" => "The API emits the error.",
        "receiver" => "The receiver emits the error.",
        "api-injected" => "The API emits the error on behalf of the receiver, if the receiver gave no usable response.",
        "fatal" => "The action failed, and nothing more could be checked.",
        "error" => "The action failed. The default.",
        "warning" => "The action did not fail because of this, but its result may not be as desired.",
        "information" => "The action did not fail because of this.",
        "full" => "Each wait is a random part of what the policy allows. The default.",
        "none" => "Each wait is exactly what the policy says.",
        "fot" => "The scenario applies only in First Of Type.",
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "Describe the new word here."),
    };

    /// <summary>What the table says of its own order.</summary>
    [GeneratedRegex(" \\(parent of [^)]*\\)")]
    private static partial Regex ParentOf();
}
