using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Validation;
using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Baseline;

/// <summary>Text to a baseline. A line that cannot be read is reported at its place, and the others still hold.</summary>
internal sealed class BaselineParser
{
    private const int MaxLines = SpecBounds.MaxScenarios;
    private const string WriteAgain = $"To write the baseline again, run '{BaselineWriter.Command}'.";
    private const string Form =
        "A line has a name, status, error code, issue code and retry action; for example, 'RecTimeout 408 REC_TIMEOUT timeout "
            + "retry-after-delay'. "
        + WriteAgain;

    private static readonly RuleDescriptor TooManyScenarios = Unreadable.Because(
        "The baseline has more than {0} scenarios. This line and those after it are not compared. " + WriteAgain);

    private static readonly RuleDescriptor Conflict = Unreadable.Because(
        $"'{{0}}' begins a merge conflict. Merge the spec files first. Then, to write the baseline again, run '{BaselineWriter.Command}'.");

    private static readonly RuleDescriptor NotAScenario = Unreadable.Because("'{0}' is not a scenario of a baseline. " + Form);
    private static readonly RuleDescriptor NotAName = Unreadable.Because("'{0}' is not a valid name of a scenario. " + Form);
    private static readonly RuleDescriptor NotAStatus = Unreadable.Because("'{0}' is not an HTTP error status (400 to 599). " + Form);
    private static readonly RuleDescriptor NotAnAction = Unreadable.Because("'{0}' is not a valid retry action. {1} " + WriteAgain);
    private static readonly RuleDescriptor Duplicate = Unreadable.Because("The scenario '{0}' is already in line {1}. " + WriteAgain);

    private readonly List<BaselineLine> _lines = [];
    private readonly Dictionary<string, BaselineLine> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private bool _isInConflict;

    private BaselineParser()
    {
    }

    public static IReadOnlyList<RuleDescriptor> Descriptors =>
        [Unreadable.TooLarge, Unreadable.NotUtf8, TooManyScenarios, Conflict, NotAScenario, NotAName, NotAStatus, NotAnAction, Duplicate];

    public static BaselineDocument Parse(TextFile text, CancellationToken cancellationToken)
    {
        if (FindProblem(text) is { } problem)
            return new BaselineDocument([], [], IsWhole: false, TextPlace.FileStart, [problem], IgnoreComments.None);

        var parser = new BaselineParser();
        var isWhole = parser.Read(text, cancellationToken);
        var head = parser._lines.Count > 0 ? parser._lines[0].Name : BaselineWords.InLine(text, 0).Whole;
        return new BaselineDocument(parser._lines, parser._unread, isWhole, head, parser._problems, IgnoreComments.Find(text));
    }

    private static Problem? FindProblem(TextFile text)
    {
        if (Utf8Check.IsLargerThan(YamlBounds.MaxFileBytes, text))
            return new Problem(Unreadable.TooLarge, TextPlace.FileStart, () => [Unreadable.Mebibytes(YamlBounds.MaxFileBytes), WriteAgain]);

        return text.OtherEncoding is { } encoding
            ? new Problem(Unreadable.NotUtf8, TextPlace.FileStart, () => [encoding, WriteAgain])
            : null;
    }

    private bool Read(TextFile text, CancellationToken cancellationToken)
    {
        var count = 0;
        for (var line = 0; line < text.Lines.Count; line++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var words = BaselineWords.InLine(text, line);
            if (words.Count == 0 || words[0].StartsWith("#", StringComparison.Ordinal))
                continue;

            // Counted whether they can be read or not: a file of nothing but slips must not take seconds.
            if (++count > MaxLines)
            {
                _problems.Add(new Problem(TooManyScenarios, words.Whole, () => [MaxLines.ToString("N0", CultureInfo.InvariantCulture)]));
                return false;
            }

            if (IsConflictLine(words))
                continue;
            if (_isInConflict)
                _unread.Add(words[0]);
            else
                ReadScenario(words);
        }

        return true;
    }

    /// <summary>
    /// The markers that git leaves in a file that two branches changed. One message for all that stands between them:
    /// which side holds is not for us to say.
    /// </summary>
    private bool IsConflictLine(BaselineWords words)
    {
        var first = words[0];
        if (first is "<<<<<<<")
        {
            _isInConflict = true;
            Report(Conflict, words.Whole, () => [first]);
            return true;
        }

        if (!_isInConflict)
            return false;
        _isInConflict = first is not ">>>>>>>";
        return first is ">>>>>>>" or "=======" or "|||||||";
    }

    private void ReadScenario(BaselineWords words)
    {
        if (words.Count < 5)
        {
            Refuse(words, NotAScenario, words.Whole, () => [Quotation.Shorten(words.WholeText)]);
            return;
        }

        var action = SpecFormat.Actions.ToList().IndexOf(words[words.Count - 1]);
        var status = HttpStatus.TryParse(new SpecText(words[1], words.GetPlace(1)));
        if (!Identifier.IsValid(words[0]))
        {
            Refuse(words, NotAName, words.GetPlace(0), () => [Quotation.Shorten(words[0])]);
        }
        else if (status is null)
        {
            Refuse(words, NotAStatus, words.GetPlace(1), () => [Quotation.Shorten(words[1])]);
        }
        else if (action < 0)
        {
            var given = words[words.Count - 1];
            Refuse(words, NotAnAction, words.GetPlace(words.Count - 1), () =>
            [
                Quotation.Shorten(given),
                Spelling.Suggest(given, SpecFormat.Actions, $"Retry actions: {string.Join(", ", SpecFormat.Actions)}."),
            ]);
        }
        else
        {
            var last = words.Count - 1;
            Add(new BaselineLine(
                new BaselineEntry(words[0], status.Value, words.GetText(2, last - 2), words[last - 1], (RetryAction)action),
                words.GetPlace(0),
                words.GetPlace(1),
                words.GetPlace(2, last - 2),
                words.GetPlace(last - 1),
                words.GetPlace(last)));
        }
    }

    private void Add(BaselineLine line)
    {
        if (_byName.TryGetValue(line.Entry.Name, out var first))
        {
            Report(Duplicate, line.Name, () => [line.Entry.Name, first.Name.LineNumber]);
            return;
        }

        _byName.Add(line.Entry.Name, line);
        _lines.Add(line);
    }

    private void Refuse(BaselineWords words, RuleDescriptor rule, TextPlace place, Func<object[]> arguments)
    {
        _unread.Add(words[0]);
        Report(rule, place, arguments);
    }

    private void Report(RuleDescriptor rule, TextPlace place, Func<object[]> arguments)
    {
        if (_problems.Count < YamlBounds.MaxProblems)
            _problems.Add(new Problem(rule, place, arguments));
    }
}
