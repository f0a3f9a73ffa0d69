using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Inputs;

/// <summary>The spec in force for commands that show it, compare it or export it.</summary>
internal static class SpecInForce
{
    /// <summary>Presets and files to the spec in force. A spec with errors is refused: what is left of it would mislead.</summary>
    /// <param name="preset">The value of <c>--preset</c>.</param>
    /// <param name="role">The value of <c>--role</c>.</param>
    /// <param name="specs">The values of <c>--spec</c>.</param>
    /// <param name="environment">The environment of the command.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static SpecCompilation Load(
        string? preset,
        string? role,
        IReadOnlyList<string> specs,
        ToolEnvironment environment,
        CancellationToken cancellationToken)
    {
        // Most calls name no file. Without one, the presets are read as they were compiled, and no YAML is loaded.
        var selection = Settings.Presets(preset);
        var roles = Settings.Role(role);
        var files = specs.Count == 0 ? [] : Read(specs, environment, cancellationToken);
        return Compile(files, selection, roles, environment, cancellationToken);
    }

    /// <summary>The same of files that were read.</summary>
    public static SpecCompilation Compile(
        IReadOnlyList<SpecFile> files,
        PresetSelection presets,
        Role roles,
        ToolEnvironment environment,
        CancellationToken cancellationToken)
    {
        var compilation = SpecCompiler.Compile(files, presets, cancellationToken, roles);
        if (compilation.IsWhole)
            return compilation;
        if (compilation.Failures is [var failure, ..])
            throw new ToolException($"A defect of bars-errors showed in {failure.Stage}: {failure.Exception.Message}", failure.Exception);

        var broken = compilation.Files.First(file => file.Errors.Count > 0);
        var error = broken.Errors[0];
        var position = error.Place.StartPosition;
        var name = InputFile.Create(broken.Path, environment, isNamed: true).Name;
        throw new ToolException(
            $"The spec has errors. The first is {name}:{position.Line + 1}:{position.Column + 1}: {error.Id}: {error.Message} "
                + "For all of them, use 'bars-errors lint'.");
    }

    private static IReadOnlyList<SpecFile> Read(
        IReadOnlyList<string> specs,
        ToolEnvironment environment,
        CancellationToken cancellationToken)
    {
        var files = InputFiles.Find(specs, FileKinds.IsSpecName, environment);
        return SpecOrder.Sort(
            files.Select(file => new SpecFile(file.Path, ParsedSpec.Parse(file.Read(environment), cancellationToken))),
            environment.Directory);
    }
}
