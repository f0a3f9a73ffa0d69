using System.Globalization;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Terminology;
using BaRS.ErrorGen.Validation;

namespace BaRS.ErrorGen.Tool.Import;

/// <summary>A row to entries of a spec. What the table leaves open is decided as the preset in force does, and is a doubt.</summary>
internal sealed partial class RowReader(Specification model, string modelName)
{
    private const string NoText = "The table does not say what happened.";

    private readonly HashSet<string> _known =
        new(HttpErrorCodes.All.Select(code => code.Code).Concat(model.Codes.Select(code => code.Code)), StringComparer.Ordinal);

    private readonly RetryClassifier _classifier = new(RetryTable.From(model));

    /// <summary>The entries of a row: one, or several if its cells mean different things for different codes.</summary>
    public IReadOnlyList<ImportedEntry> Read(SourceRow row)
    {
        var codes = CodeCell.ReadErrorCodes(row.Codes, _known);
        var issues = CodeCell.ReadIssueCodes(row.Issues);
        var (status, statusDoubt) = ReadStatus(row.Status, codes.Codes);
        if ((row.Fault ?? codes.Fault ?? issues.Fault ?? (status is null ? statusDoubt : null)) is { } fault)
            return [new ImportedEntry { Row = row, IsUsable = false, Doubts = [$"This row is not imported: {fault}"] }];

        var source = SourceCell.Read(row.Source);
        var doubts = new List<string>();
        AddIf(doubts, statusDoubt);
        doubts.AddRange(codes.Doubts.Concat(issues.Doubts).Concat(source.Doubts));
        if (row.Text.Length == 0)
            doubts.Add(NoText + " Write it.");
        if (FirstOfType().IsMatch(row.Text))
            doubts.Add("The text speaks of FOT. If the scenario holds in First Of Type only, add 'phase: fot'.");
        var entries = codes.Codes
            .SelectMany(code => issues.Codes.Select(issue => (Code: code, Issue: issue)))
            .GroupBy(pair => Decide(status!.Value, pair.Code, pair.Issue, source))
            .SelectMany(group => Split([.. group]).Select(pairs => Create(row, group.Key, pairs)))
            .ToList();
        entries[0] = entries[0] with { Doubts = [.. doubts, .. entries[0].Doubts] };
        return entries;
    }

    /// <summary>The pairs that one entry with two lists can stand for: all, or each alone if a pair of the lists is missing.</summary>
    private static IReadOnlyList<IReadOnlyList<(string Code, string Issue)>> Split(IReadOnlyList<(string Code, string Issue)> pairs)
    {
        var isWhole = pairs.Count == pairs.DistinctBy(pair => pair.Code).Count() * pairs.DistinctBy(pair => pair.Issue).Count();
        return isWhole ? [pairs] : [.. pairs.Select(pair => new[] { pair })];
    }

    private static ImportedEntry Create(SourceRow row, Decision decision, IReadOnlyList<(string Code, string Issue)> pairs)
    {
        var doubts = new List<string>();
        AddIf(doubts, decision.RetryDoubt);
        AddIf(doubts, decision.StatusDoubt);
        AddIf(doubts, decision.OriginReason is null ? null : "By its prefix, somebody else emits the code than the table says.");
        return new ImportedEntry
        {
            Row = row,
            Status = decision.Status,
            StatusReason = decision.StatusReason,
            Codes = [.. pairs.Select(pair => pair.Code).Distinct()],
            Issues = [.. pairs.Select(pair => pair.Issue).Distinct()],
            Origins = decision.Origins.Length == 0 ? [] : decision.Origins.Split(' '),
            OriginReason = decision.OriginReason,
            Text = row.Text.Length == 0 ? NoText : CellText.Sentence(row.Text),
            Retry = decision.Retry,
            Endpoint = Endpoint().Matches(row.Section) is { Count: > 0 } endpoints ? endpoints[^1].Value : null,
            Doubts = doubts,
        };
    }

    /// <summary>What is the same for all codes of an entry.</summary>
    private sealed record Decision(
        int Status,
        string? StatusReason,
        string? StatusDoubt,
        string Origins,
        string? OriginReason,
        string Retry,
        string? RetryDoubt);

    private Decision Decide(int status, string code, string issue, SourceCell source)
    {
        var (origins, contradicts) = source.For(OriginReader.IsReceiverCode(code));
        var (policy, step) = _classifier.Classify(status, code, issue);
        var published = HttpErrorCodes.Find(code) is { } known && known.Status != status ? known : null;
        return new Decision(
            status,
            published is null ? null : $"the table gives {Number(status)}",
            published is null ? null : $"The table gives {Number(status)}, and '{code}' is published with {Number(published.Status)}.",
            string.Join(' ', origins),
            contradicts ? "the table says so" : null,
            policy.Name,
            step == ClassificationStep.Combination
                ? null
                : $"{modelName} does not have this combination. 'retry' follows {Describe(step)}; decide.");
    }

    private static (int? Status, string? Doubt) ReadStatus(string cell, IReadOnlyList<string> codes)
    {
        if (HttpStatus.TryParse(new SpecText(cell, default)) is { } given)
            return (given, null);
        var published = codes.Select(HttpErrorCodes.Find).OfType<HttpErrorCode>().Select(code => code.Status).Distinct().ToList();
        var was = cell.Length == 0 ? "The cell of the status is empty" : $"'{Quotation.Shorten(cell)}' is not an HTTP error status";
        return published.Count == 1
            ? (published[0], $"{was}. {Number(published[0])} is the status that the code is published with.")
            : (null, $"{was}, and the code is published with no status.");
    }

    private static string Describe(ClassificationStep step) => step switch
    {
        ClassificationStep.NeverRetriedStatus or ClassificationStep.Status => "the status",
        ClassificationStep.CodeAndIssue => "the same codes with another status",
        ClassificationStep.Code => "the error code",
        ClassificationStep.IssueClass => "the class of the issue code",
        _ => "nothing that is known",
    };

    private static void AddIf(List<string> doubts, string? doubt)
    {
        if (doubt is not null)
            doubts.Add(doubt);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:GET|POST|PUT|PATCH|DELETE) /[^\s|]*", RegexOptions.CultureInvariant)]
    private static partial Regex Endpoint();

    [GeneratedRegex(@"\bFOT\b|\bFirst Of Type\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FirstOfType();
}
