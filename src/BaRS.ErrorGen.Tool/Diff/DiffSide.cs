using System.Text.RegularExpressions;
using BaRS.ErrorGen.Baseline;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Tool.Inputs;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Diff;

/// <summary>One of the two that are compared.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Kind">What it is: preset, spec or baseline.</param>
/// <param name="Version">What it says.</param>
internal sealed partial record DiffSide(string Name, string Kind, SpecVersion Version)
{
    /// <summary>Reads a preset, a spec, a folder of specs or a baseline. A name of a preset is one, also if there is such a file.</summary>
    /// <param name="argument">The word of the command line.</param>
    /// <param name="presets">The presets in force with specs.</param>
    /// <param name="environment">The environment of the command.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static DiffSide Read(
        string argument,
        PresetSelection presets,
        ToolEnvironment environment,
        CancellationToken cancellationToken)
    {
        var named = PresetSelection.Parse(argument, out var unknown);
        if (argument.Length > 0 && unknown.Count == 0)
            return new DiffSide(argument, "preset", Compile([], named, environment, cancellationToken));

        var files = Find(argument, environment).Select(file => (File: file, Text: file.Read(environment))).ToList();
        if (files is [var (file, text)] && IsBaseline(file, text))
            return new DiffSide(file.Name, "baseline", ReadBaseline(file, text, cancellationToken));
        var specs = SpecOrder.Sort(
            files.Select(spec => new SpecFile(spec.File.Path, ParsedSpec.Parse(spec.Text, cancellationToken))),
            environment.Directory);
        return new DiffSide(
            files is [{ File.IsNamed: true }] ? files[0].File.Name : argument,
            "spec",
            Compile(specs, presets, environment, cancellationToken));
    }

    private static IReadOnlyList<InputFile> Find(string argument, ToolEnvironment environment)
    {
        if (argument != InputFile.StandardInput && Word().IsMatch(argument) && !Path.Exists(environment.FullPath(argument)))
        {
            var presets = $"Presets: {string.Join(", ", PresetLibrary.Names.Order(StringComparer.Ordinal))}.";
            throw new ToolException(
                $"'{argument}' is neither a preset nor a file. {Spelling.Suggest(argument, PresetLibrary.NamesAndAliases, presets)}");
        }

        var files = InputFiles.Find([argument], FileKinds.IsSpecName, environment);
        return files.Count > 0 ? files : throw new ToolException($"'{argument}' has no specs (*.bars.yaml).");
    }

    /// <summary>By its name, or by its first line that is no comment: a key of YAML, or a line of a baseline.</summary>
    private static bool IsBaseline(InputFile file, TextFile text)
    {
        var kind = FileKinds.OfName(file.Name);
        if ((kind ?? FileKinds.OfContent(text.Content)) == FileKind.Outcome)
            throw new ToolException($"'{file.Name}' is JSON. Give a preset, a spec (*.bars.yaml) or a baseline.");
        if (kind == FileKind.Spec)
            return false;

        // What a command that failed put into the pipe must not look like a spec without scenarios.
        if (string.IsNullOrWhiteSpace(text.Content))
            throw new ToolException($"'{file.Name}' is empty. Give a preset, a spec (*.bars.yaml) or a baseline.");
        var first = text.Content.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0 && line[0] != '#');
        return first is null || !Key().IsMatch(first);
    }

    private static SpecVersion ReadBaseline(InputFile file, TextFile text, CancellationToken cancellationToken)
    {
        var baseline = BaselineParser.Parse(text, cancellationToken);
        return baseline.Problems is [var problem, ..]
            ? throw new ToolException($"The baseline cannot be read. {file.Name}:{problem.Place.LineNumber}: {problem.Message}")
            : SpecVersion.From(baseline);
    }

    /// <summary>For all roles: which of them a project has is no difference between two specs.</summary>
    private static SpecVersion Compile(
        IReadOnlyList<SpecFile> files,
        PresetSelection presets,
        ToolEnvironment environment,
        CancellationToken cancellationToken) =>
        SpecVersion.From(SpecInForce.Compile(files, presets, Role.All, environment, cancellationToken).Specification);

    [GeneratedRegex(@"\A[\w""'-]+\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    /// <summary>What may be meant for the name of a preset.</summary>
    [GeneratedRegex(@"\A[\w.+-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
