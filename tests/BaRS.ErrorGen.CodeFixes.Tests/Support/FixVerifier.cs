using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace BaRS.ErrorGen.CodeFixes.Tests.Support;

/// <summary>
/// Applies fixes as an editor does, one at a time, by Roslyn's own test of a code fix. What that cannot say is done here:
/// all that is offered for one finding, files of several projects, and fixes applied as `dotnet format` does. What comes
/// out must compile without a warning.
/// </summary>
internal static class FixVerifier
{
    /// <summary>Every fix of the assembly, as an editor finds them.</summary>
    public static IReadOnlyList<CodeFixProvider> Fixes { get; } =
    [
        .. typeof(ReplacementFix).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>What is offered for the only finding of an id, by title; each with the text of the file after it.</summary>
    public static async Task<IReadOnlyList<(string Title, string Text)>> OffersAsync(
        string id,
        string code,
        string? spec = null,
        params (string Property, string Value)[] properties)
    {
        using var fixture = FixProject.Create([code], spec, properties);
        return await OffersAsync(id, fixture);
    }

    /// <summary>What is offered for the only finding in the first file of a project.</summary>
    public static async Task<IReadOnlyList<(string Title, string Text)>> OffersAsync(string id, FixProject fixture)
    {
        var project = fixture.Solution.GetDocument(fixture.Files[0])!.Project;
        await FixProject.CheckCompilesAsync(project);
        var finding = Assert.Single(await FixProject.FindingsAsync(project, id));
        var offers = new List<(string, string)>();
        foreach (var fix in GetFixes(id))
        {
            foreach (var action in await ActionsAsync(fix, project.GetDocument(fixture.Files[0])!, finding))
            {
                var changed = await ApplyAsync(fixture.Solution, action);
                offers.Add((action.Title, await TextAsync(changed, fixture.Files[0])));
            }
        }

        return offers;
    }

    /// <summary>Applies the only offer for the only finding, which is marked. What comes of it must compile, without a finding.</summary>
    public static Task CheckAsync(
        string id,
        string markup,
        string expected,
        string? spec = null,
        params (string Property, string Value)[] properties) =>
        new FixTest(id, markup, expected, spec, properties).RunAsync();

    /// <summary>The same, and applied to all findings of a document, a project and a solution.</summary>
    public static Task CheckAllAsync(string id, string markup, string expected, params (string Property, string Value)[] properties) =>
        new FixTest(id, markup, expected, spec: null, properties) { CodeFixTestBehaviors = CodeFixTestBehaviors.None }.RunAsync();

    /// <summary>Checks that nothing is offered for the only finding, which is marked.</summary>
    public static Task CheckNoneAsync(string id, string markup, params (string Property, string Value)[] properties) =>
        new FixTest(id, markup, fixedMarkup: markup, spec: null, properties).RunAsync();

    /// <summary>
    /// Applies the fixes of an id to all files as `dotnet format` does: fix by fix, those without a fix-all of the
    /// solution left out, with the key of the first finding's first offer.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FormatAsync(
        string id,
        string[] files,
        string? spec = null,
        params (string Property, string Value)[] properties)
    {
        using var fixture = FixProject.Create(files, spec, properties);
        var solution = fixture.Solution;
        await FixProject.CheckCompilesAsync(solution.Projects.Single());
        foreach (var fix in GetFixes(id))
        {
            var findings = await FixProject.FindingsAsync(solution.Projects.Single(), id);
            if (findings.Count == 0
                || fix.GetFixAllProvider() is not { } fixAll
                || !fixAll.GetSupportedFixAllScopes().Contains(FixAllScope.Solution))
            {
                continue;
            }

            var document = solution.GetDocument(findings[0].Location.SourceTree)!;
            var key = await ActionsAsync(fix, document, findings[0]) is [var first, ..] ? first.EquivalenceKey : null;
            var action = await fixAll.GetFixAsync(
                new FixAllContext(document, fix, FixAllScope.Solution, key!, [id], new Findings(id), CancellationToken.None));
            if (action is not null)
                solution = await ApplyAsync(solution, action);
        }

        var texts = new List<string>();
        foreach (var file in fixture.Files)
            texts.Add(await TextAsync(solution, file));
        return texts;
    }

    /// <summary>The fixes that an editor asks about a finding.</summary>
    public static IEnumerable<CodeFixProvider> GetFixes(string id) => Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(id));

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(CodeFixProvider fix, Document document, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<Solution> ApplyAsync(Solution before, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(before, new Progress<CodeAnalysisProgress>(), CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        foreach (var project in changed.Projects)
            await FixProject.CheckCompilesAsync(project);
        return changed;
    }

    private static async Task<string> TextAsync(Solution solution, DocumentId file) =>
        (await solution.GetDocument(file)!.GetTextAsync()).ToString();

    private sealed class Findings(string id) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await FixProject.FindingsAsync(project, id);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await FixProject.FindingsAsync(document.Project, id)).Where(finding => finding.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
