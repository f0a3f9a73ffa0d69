using BaRS.ErrorGen.Baseline;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Tool.Inputs;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Lint;

/// <summary>The specs of a check, compiled together, and what is wrong with each.</summary>
internal sealed class SpecCheck
{
    private readonly Dictionary<string, (InputFile File, TextFile Text, List<Problem> Problems)> _files = new(StringComparer.Ordinal);

    private SpecCheck(SpecCompilation compilation)
    {
        Compilation = compilation;
    }

    /// <summary>The spec in force.</summary>
    public SpecCompilation Compilation { get; }

    /// <summary>Compiles specs as those of one project in the current folder, which decides their order.</summary>
    public static SpecCheck Run(
        IReadOnlyList<(InputFile File, TextFile Text)> specs,
        LintRequest request,
        ToolEnvironment environment,
        ParallelOptions parallel)
    {
        var parsed = new SpecFile[specs.Count];
        Parallel.For(0, specs.Count, parallel, i =>
            parsed[i] = new SpecFile(specs[i].File.Path, ParsedSpec.Parse(specs[i].Text, parallel.CancellationToken)));
        var compilation = SpecCompiler.Compile(
            SpecOrder.Sort(parsed, environment.Directory),
            request.Presets,
            parallel.CancellationToken,
            request.Role);

        var check = new SpecCheck(compilation);
        foreach (var (file, text) in specs)
            check._files.TryAdd(file.Path, (file, text, []));
        foreach (var file in compilation.Files)
            check._files[file.Path].Problems.AddRange(file.Problems);
        if (request.Baseline is { } baseline)
            check.Compare(baseline, baseline.Read(environment), parallel.CancellationToken);
        return check;
    }

    /// <summary>The findings of a spec or of the baseline, in the order of the file.</summary>
    public IReadOnlyList<Finding> FindingsOf(InputFile file) =>
        _files.TryGetValue(file.Path, out var checkedFile)
            ?
            [
                .. checkedFile.Problems
                    .OrderBy(problem => problem.Place.Start)
                    .ThenBy(problem => problem.Id, StringComparer.Ordinal)
                    .Select(problem => Finding.Create(checkedFile.File, checkedFile.Text, problem)),
            ]
            : [];

    private void Compare(InputFile file, TextFile text, CancellationToken cancellationToken)
    {
        var baseline = BaselineParser.Parse(text, cancellationToken);
        var findings = BaselineFindings.Compare(Compilation, baseline);
        _files[file.Path] = (file, text, [.. BaselineFindings.OfReading(baseline), .. findings.AtBaseline]);
        for (var i = 0; i < findings.InFiles.Count; i++)
            _files[Compilation.Files[i].Path].Problems.AddRange(findings.InFiles[i]);
    }
}
