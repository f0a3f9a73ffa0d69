using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Validation;
using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Baseline;

/// <summary>Text to a baseline. A line that cannot be read is told at its place, and the others still hold.</summary>
internal sealed class BaselineParser
{
    private const int MaxLines = SpecBounds.MaxScenarios;
    private const string Form = $"A line is name, status, error code, issue code and retry action, as 'RecTimeout 408 REC_TIMEOUT timeout retry-after-delay'. {WriteAgain}";
    private const string WriteAgain = $"Write the baseline again: {BaselineWriter.Command}";

    private readonly List<BaselineLine> _lines = [];
    private readonly Dictionary<string, BaselineLine> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private bool _isInConflict;

    private BaselineParser()
    {
    }

    public static BaselineDocument Parse(TextFile text, CancellationToken cancellationToken)
    {
        if (FindProblem(text) is { } problem)
            return new BaselineDocument([], [], IsWhole: false, TextPlace.StartOfFile, [problem], IgnoreComments.None);

        var parser = new BaselineParser();
        var isWhole = parser.Read(text, cancellationToken);
        var head = parser._lines.Count > 0 ? parser._lines[0].Name : BaselineWords.InLine(text, 0).Whole;
        return new BaselineDocument(parser._lines, parser._unread, isWhole, head, parser._problems, IgnoreComments.In(text));
    }

    private static Problem? FindProblem(TextFile text)
    {
        if (Utf8Check.IsLargerThan(YamlBounds.MaxFileBytes, text))
            return Problem.CannotBeRead(TextPlace.StartOfFile, () => $"The file is larger than 8 MiB, so it is no baseline. {WriteAgain}");

        return text.OtherEncoding is { } encoding
            ? Problem.CannotBeRead(TextPlace.StartOfFile, () => $"The file is not UTF-8 (it was read as {encoding}). {WriteAgain}")
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
                _problems.Add(Problem.CannotBeRead(words.Whole, () => $"More than 10,000 scenarios. This line and those after it are not compared. {WriteAgain}"));
                return false;
            }

            if (IsOfConflict(words))
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
    private bool IsOfConflict(BaselineWords words)
    {
        var first = words[0];
        if (first is "<<<<<<<")
        {
            _isInConflict = true;
            Report(words.Whole, () => $"A merge conflict begins here. Merge the spec files first, then write the baseline again: {BaselineWriter.Command}");
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
            Refuse(words, words.Whole, () => $"{Quotation.Of(words.WholeText)} is no scenario of a baseline. {Form}");
            return;
        }

        var action = SpecFormat.Actions.ToList().IndexOf(words[words.Count - 1]);
        var status = HttpStatus.TryParse(new SpecText(words[1], words.PlaceOf(1)));
        if (!Identifier.IsValid(words[0]))
        {
            Refuse(words, words.PlaceOf(0), () => $"{Quotation.Of(words[0])} is no name of a scenario. {Form}");
        }
        else if (status is null)
        {
            Refuse(words, words.PlaceOf(1), () => $"{Quotation.Of(words[1])} is no HTTP error status (400 to 599). {Form}");
        }
        else if (action < 0)
        {
            Refuse(words, words.PlaceOf(words.Count - 1), () => $"{Quotation.Of(words[words.Count - 1])} is no retry action.{Spelling.DidYouMean(words[words.Count - 1], SpecFormat.Actions)} The actions: {string.Join(", ", SpecFormat.Actions)}. {WriteAgain}");
        }
        else
        {
            var last = words.Count - 1;
            Add(new BaselineLine(
                new BaselineEntry(words[0], status.Value, words.TextOf(2, last - 2), words[last - 1], (RetryAction)action),
                words.PlaceOf(0),
                words.PlaceOf(1),
                words.PlaceOf(2, last - 2),
                words.PlaceOf(last - 1),
                words.PlaceOf(last)));
        }
    }

    private void Add(BaselineLine line)
    {
        if (_byName.TryGetValue(line.Entry.Name, out var first))
        {
            Report(line.Name, () => $"The scenario {Quotation.Of(line.Entry.Name)} stands in line {first.Name.LineNumber} already. {WriteAgain}");
            return;
        }

        _byName.Add(line.Entry.Name, line);
        _lines.Add(line);
    }

    private void Refuse(BaselineWords words, TextPlace place, Func<string> message)
    {
        _unread.Add(words[0]);
        Report(place, message);
    }

    private void Report(TextPlace place, Func<string> message)
    {
        if (_problems.Count < YamlBounds.MaxProblems)
            _problems.Add(Problem.CannotBeRead(place, message));
    }
}
