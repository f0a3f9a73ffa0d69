extern alias tool;

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using BaRS.ErrorGen.Pipeline;
using Microsoft.CodeAnalysis;
using BarsErrorsCommand = tool::BaRS.ErrorGen.Tool.Commands.BarsErrorsCommand;
using ToolEnvironment = tool::BaRS.ErrorGen.Tool.Output.ToolEnvironment;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>
/// Holds the tool equal to the compiler: whatever files a test shows to an analyzer, <c>bars-errors lint</c> finds the same in
/// them, with the same words at the same places.
/// </summary>
internal static class ToolFindings
{
    private const string Root = "/project";

    /// <summary>Beyond it, a file is there to take time, and takes it twice for nothing.</summary>
    private const int MaxLength = 1_000_000;

    /// <summary>Compares what an analyzer has reported on files with what the tool finds in them.</summary>
    /// <param name="consumer">The project.</param>
    /// <param name="files">Its files: specs, examples and a baseline.</param>
    /// <param name="reported">What the compiler has.</param>
    /// <param name="isCompared">The findings that the analyzer is there for, by id and file.</param>
    public static async Task CheckSameAsync(
        Consumer consumer,
        IReadOnlyList<AdditionalText> files,
        ImmutableArray<Diagnostic> reported,
        Func<string, string, bool> isCompared)
    {
        var bytes = files.ToDictionary(file => file, file => FindBytes(file));
        if (files.Count == 0 || bytes.ContainsValue(null) || GeneratorOptions.Read(consumer.Options.GlobalOptions).Problems.Count > 0)
            return;

        var folder = Directory.CreateTempSubdirectory("bars-tool-").FullName;
        try
        {
            foreach (var (file, content) in bytes)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(folder + file.Path)!);
                await File.WriteAllBytesAsync(folder + file.Path, content!);
            }

            var expected = reported.Select(Describe).Order(StringComparer.Ordinal);
            var found = await RunAsync(folder, consumer, files);
            Assert.Equal(
                expected,
                found.Where(finding => isCompared(finding.Id, finding.File)).Select(finding => finding.Text).Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<(string Id, string File, string Text)>> RunAsync(
        string folder,
        Consumer consumer,
        IReadOnlyList<AdditionalText> files)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var baseline = files.Where(IsBaseline).Select(file => file.Path).Order(StringComparer.Ordinal).FirstOrDefault();
        string[] args =
        [
            "lint", "--format", "json",
            .. Option("--preset", Property(consumer, "BarsErrorGenPresets")),
            .. Option("--role", Property(consumer, "BarsErrorGenRole")),
            .. Option("--baseline", baseline is null ? null : folder + baseline),
            "--", .. files.Where(file => !IsBaseline(file)).Select(file => folder + file.Path),
        ];
        var exitCode = await BarsErrorsCommand.Run(args, new ToolEnvironment
        {
            OpenInput = () => Stream.Null,
            Output = output,
            Error = error,
            Directory = folder + Root,
            Variable = _ => null,
        });
        Assert.True(exitCode is 0 or 1, error.ToString());
        using var json = JsonDocument.Parse(output.ToString());
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => Read(finding, folder))];
    }

    private static (string Id, string File, string Text) Read(JsonElement finding, string folder)
    {
        var name = finding.GetProperty("file").GetString()!;
        var file = Path.IsPathRooted(name) ? Path.GetRelativePath(folder, name).Insert(0, "/") : $"{Root}/{name}";
        string Number(string property) => finding.GetProperty(property).GetInt32().ToString(CultureInfo.InvariantCulture);
        var id = finding.GetProperty("id").GetString()!;
        var place = $"({Number("line")},{Number("column")})-({Number("endLine")},{Number("endColumn")})";
        return (
            id,
            file,
            $"{file}{place}: {finding.GetProperty("severity").GetString()} {id}: {finding.GetProperty("title").GetString()}: "
                + finding.GetProperty("message").GetString());
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})"
                + $"-({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1}): "
                + $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.Descriptor.Title}: "
                + $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }

    /// <summary>The file as it would be saved; null if no file has this text.</summary>
    private static byte[]? FindBytes(AdditionalText file)
    {
        var text = file.GetText()!;
        var content = text.ToString();
        var encoding = text.Encoding ?? Encoding.UTF8;
        var isKnown = encoding is UTF8Encoding || encoding.Equals(Encoding.Unicode);
        if (!isKnown || content.Length > MaxLength || content.StartsWith('\uFEFF') || !file.Path.StartsWith('/'))
            return null;
        byte[] bytes = [.. encoding is UTF8Encoding ? [] : encoding.GetPreamble(), .. encoding.GetBytes(content)];
        return encoding.GetString(bytes).TrimStart('\uFEFF') == content ? bytes : null;
    }

    private static bool IsBaseline(AdditionalText file) => file.Path.EndsWith(".txt", StringComparison.Ordinal);

    private static string? Property(Consumer consumer, string name) =>
        consumer.Properties.LastOrDefault(property => property.Property == name).Value is { Length: > 0 } value ? value : null;

    private static string[] Option(string name, string? value) => value is null ? [] : [name, value];
}
