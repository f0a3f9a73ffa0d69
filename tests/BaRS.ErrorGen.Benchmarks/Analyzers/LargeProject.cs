using System.Globalization;

namespace BaRS.ErrorGen.Benchmarks.Analyzers;

/// <summary>Writes the project that is built: the same files on every machine.</summary>
internal static class LargeProject
{
    /// <summary>Of twenty files, what each is: a fifth answers, the rest is what else a receiver is made of.</summary>
    private static readonly string[] Mix =
    [
        AnsweringCode.Controller, OrdinaryCode.Service, OrdinaryCode.Model, OrdinaryCode.Service, OrdinaryCode.Store,
        AnsweringCode.Controller, SurroundingCode.Client, OrdinaryCode.Service, OrdinaryCode.Model, SurroundingCode.Validator,
        AnsweringCode.Endpoints, OrdinaryCode.Service, OrdinaryCode.Store, OrdinaryCode.Model, SurroundingCode.Worker,
        ErrorLayerCode.Errors, OrdinaryCode.Service, SurroundingCode.Validator, SurroundingCode.Client, OrdinaryCode.Service,
    ];

    /// <summary>What is different from one file of a kind to the next.</summary>
    private static readonly string[] Nouns =
        ["Slot", "Appointment", "Referral", "Patient", "Practitioner", "Location", "Message", "Bundle", "Schedule", "Consent", "Document"];

    /// <summary>Statuses that the spec has, and one in eleven that it has not.</summary>
    private static readonly int[] Statuses = [400, 401, 403, 404, 409, 410, 422, 429, 500, 501, 503];

    /// <summary>How many files there are: of all kinds, or of controllers alone.</summary>
    public static int Count(bool areControllers) => areControllers ? 200 : 2_000;

    /// <summary>The texts of a project's files.</summary>
    public static IEnumerable<string> Texts(bool areControllers)
    {
        for (var i = 0; i < Count(areControllers); i++)
        {
            var text = i == 0 ? AnsweringCode.Outcome : areControllers ? AnsweringCode.Controller : Mix[i % Mix.Length];
            yield return text
                .Replace("#Noun", Nouns[i % Nouns.Length], StringComparison.Ordinal)
                .Replace("#N", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("#Status", Statuses[i % Statuses.Length].ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }

    /// <summary>Returns the number of lines of all files together.</summary>
    public static int Write(string folder, bool areControllers, string[] rules, bool isSequential)
    {
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />\n");
        File.WriteAllText(Path.Combine(folder, "Large.csproj"), Project(isSequential));
        File.WriteAllText(Path.Combine(folder, "compiler.rsp"), "/parallel-\n");
        File.WriteAllText(
            Path.Combine(folder, ".globalconfig"),
            "is_global = true\nglobal_level = 200\n"
                + string.Concat(rules.Select(rule => $"dotnet_diagnostic.{rule}.severity = warning\n")));
        Directory.CreateDirectory(Path.Combine(folder, "Features"));

        var lines = 0;
        foreach (var (i, text) in Texts(areControllers).Index())
        {
            lines += text.Count(letter => letter == '\n');
            File.WriteAllText(Path.Combine(folder, "Features", string.Create(CultureInfo.InvariantCulture, $"File{i:0000}.cs")), text);
        }

        return lines;
    }

    private static string Project(bool isSequential)
    {
        var build = Path.Combine(Root(), "build");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <Import Project="{build}/BaRS.ErrorGen.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Library</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <!-- Of the SDK's rules only those that are named in .globalconfig. -->
                <AnalysisMode>None</AnalysisMode>
                <NuGetAudit>false</NuGetAudit>
                {(isSequential ? "<CompilerResponseFile>compiler.rsp</CompilerResponseFile>" : "")}
              </PropertyGroup>
              <ItemGroup>
                <Analyzer Include="{AppContext.BaseDirectory}BaRS.ErrorGen.dll;{AppContext.BaseDirectory}YamlDotNet.dll" />
              </ItemGroup>
              <Import Project="{build}/BaRS.ErrorGen.targets" />
            </Project>
            """;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Directory.Packages.props")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The benchmarks run outside the repository.");
    }
}
