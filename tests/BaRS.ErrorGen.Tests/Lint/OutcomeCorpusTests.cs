using System.Globalization;
using System.Text;
using BaRS.ErrorGen.Tests.Lint.Corpus;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Lint;

/// <summary>
/// A folder of OperationOutcome files, good and bad, made from the standard's tables: every planted defect is found at
/// its place, and none is invented. The spec in force is those tables, so that no preset matters.
/// </summary>
public sealed class OutcomeCorpusTests
{
    [Fact]
    public async Task Every_planted_defect_is_found_at_its_place_and_nothing_else_is()
    {
        var files = Bad().ToList();
        Assert.InRange(files.Count, 500, 5_000);
        await CheckAsync(files);
    }

    [Fact]
    public async Task Nothing_is_found_in_good_files()
    {
        var files = Good().ToList();
        Assert.InRange(files.Count, 300, 5_000);
        await CheckAsync(files);
    }

    [Fact]
    public void Every_kind_of_defect_is_planted_in_every_layout()
    {
        var planted = Bad().Select(file => string.Join('/', file.Path.Split('/')[..^1])).Distinct().Count();
        Assert.Equal((Defect.All.Count + TextDefect.All.Count) * Layout.All.Count, planted);
    }

    [Fact]
    public async Task In_a_receiver_the_outcomes_of_others_are_found_at_their_error_code_and_no_other_is()
    {
        var files = Combination.InTables.Index().SelectMany(indexed => Layout.All.Where(layout => layout.Name != "among others")
            .Select(layout =>
            {
                var combination = indexed.Item;
                var path = GetPath("role", layout, combination);
                var text = layout.Write(new SoundOutcome(combination).Resource, combination);
                return combination.Code.StartsWith("REC_", StringComparison.Ordinal)
                    ? CorpusFile.Sound(path, text)
                    : CorpusFile.WithFindingAtCode(path, text, combination, "BARS3006", "must not be emitted by a receiver");
            })).ToList();
        Assert.InRange(files.Count(file => file.Expected.Count > 0), 50, files.Count - 50);
        await CheckAsync(files, "receiver");
        await CheckAsync([.. files.Select(file => CorpusFile.Sound(file.Path, file.Text))], "sender");
    }

    private static IEnumerable<CorpusFile> Bad()
    {
        foreach (var (i, combination) in Combination.InTables.Index())
        {
            foreach (var (j, defect) in Defect.All.Index())
            {
                var layout = Layout.All[(i + j) % Layout.All.Count];
                var outcome = new SoundOutcome(combination);
                defect.Plant(outcome);
                yield return CorpusFile.Planted(
                    GetPath(defect.Name, layout, combination),
                    layout.Write(outcome.Resource, combination),
                    combination,
                    defect);
            }

            foreach (var (j, defect) in TextDefect.All.Index())
            {
                var layout = Layout.All[(i + j) % Layout.All.Count];
                yield return CorpusFile.Planted(
                    GetPath(defect.Name, layout, combination),
                    layout.Write(new SoundOutcome(combination).Resource, combination),
                    defect);
            }
        }
    }

    private static IEnumerable<CorpusFile> Good()
    {
        foreach (var (i, combination) in Combination.InTables.Index())
        {
            foreach (var (j, variant) in SoundOutcome.Variants.Index())
            {
                var layout = Layout.All[(i + j) % Layout.All.Count];
                var outcome = new SoundOutcome(combination);
                variant(outcome);
                yield return CorpusFile.Sound(GetPath($"good {j}", layout, combination), layout.Write(outcome.Resource, combination));
            }
        }
    }

    private static string GetPath(string what, Layout layout, Combination combination) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/project/{what}/{layout.Name}/{combination.Status}-{combination.Code}-{combination.Issue}.json");

    private static async Task CheckAsync(List<CorpusFile> files, string role = "all")
    {
        var consumer = OutcomeVerifier.WithSpec(Combination.Spec, role);
        Assert.Empty(
            (await SpecVerifier.DiagnosticsAsync(consumer)).Where(diagnostic => diagnostic.Id is not "BARS1010" and not "BARS1009"));

        var diagnostics = await OutcomeVerifier.DiagnosticsAsync(consumer, [.. files.Select(file => new SpecText(file.Path, file.Text))]);
        var found = diagnostics.ToLookup(diagnostic => diagnostic.Location.GetLineSpan().Path);
        var wrong = new StringBuilder();
        foreach (var file in files)
        {
            var reported = found[file.Path].Select(diagnostic =>
            {
                var start = diagnostic.Location.GetLineSpan().StartLinePosition;
                return string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Id} ({start.Line + 1},{start.Character + 1})");
            });
            var messages = found[file.Path].Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).ToList();
            if (!reported.SequenceEqual(file.Expected)
                || !messages.Zip(file.Advice).All(pair => pair.First.Contains(pair.Second, StringComparison.Ordinal)))
            {
                wrong.Append(
                    CultureInfo.InvariantCulture,
                    $"{file.Path}\n  expected: {string.Join(", ", file.Expected.Zip(file.Advice))}\n"
                        + $"  found:    {string.Join(", ", reported.Zip(messages))}\n");
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
        Assert.Equal(files.Sum(file => file.Expected.Count), diagnostics.Length);
    }
}
