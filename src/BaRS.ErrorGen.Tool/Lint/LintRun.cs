using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Lint;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Tool.Inputs;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Lint;

/// <summary>
/// Checks files as the build of one project would: all specs together, and the OperationOutcomes against the spec in force.
/// </summary>
internal sealed class LintRun(LintRequest request, ToolEnvironment environment, CancellationToken cancellationToken)
{
    private readonly ParallelOptions _parallel = new()
    {
        CancellationToken = cancellationToken,
        MaxDegreeOfParallelism = Environment.ProcessorCount,
    };

    /// <summary>Texts that had to be read to know their kind. Standard input can be read only once.</summary>
    private readonly Dictionary<InputFile, TextFile> _read = [];

    /// <summary>Checks all files.</summary>
    /// <param name="onChecked">Called after each file, from several threads.</param>
    public LintResult Check(Action onChecked)
    {
        var specs = request.Files.Where(IsSpec).Select(file => (file, Read(file))).ToList();
        var check = SpecCheck.Run(specs, request, environment, _parallel);
        foreach (var _ in specs)
            onChecked();

        var known = new Lazy<KnownErrors>(() => KnownErrors.For(check.Compilation.Specification));
        var role = new ProjectRole(request.Role);
        var outcomes = request.Files.Except(specs.Select(spec => spec.file)).ToList();
        var findings = new Dictionary<InputFile, IReadOnlyList<Finding>>();
        // Each text is read, checked and let go, so that the memory does not grow with the number of files.
        Parallel.ForEach(outcomes, _parallel, file =>
        {
            var found = OutcomeCheck.Run(file, Read(file), () => known.Value, role, cancellationToken);
            if (found.Count > 0)
            {
                lock (findings)
                    findings.Add(file, found);
            }

            onChecked();
        });

        return new LintResult(
            [
                .. request.Files.SelectMany(file => findings.TryGetValue(file, out var found) ? found : check.FindingsOf(file)),
                .. request.Baseline is { } baseline && !request.Files.Contains(baseline) ? check.FindingsOf(baseline) : [],
            ],
            request.Files.Count,
            [.. check.Compilation.Failures.Select(Describe)]);
    }

    private bool IsSpec(InputFile file)
    {
        if (FileKinds.OfName(file.Name) is { } kind)
            return kind == FileKind.Spec;
        var text = file.Read(environment);
        _read.Add(file, text);
        return FileKinds.OfContent(text.Content) == FileKind.Spec;
    }

    private TextFile Read(InputFile file) => _read.TryGetValue(file, out var text) ? text : file.Read(environment);

    private static string Describe(SpecFailure failure) =>
        $"A defect of bars-errors showed in {failure.Stage}. Report it at {ToolVersion.RepositoryUrl}/issues: {failure.Exception}";
}
