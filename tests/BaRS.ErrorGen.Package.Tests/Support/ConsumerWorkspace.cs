using System.Xml.Linq;

namespace BaRS.ErrorGen.Package.Tests.Support;

/// <summary>
/// The package, packed once, and a folder outside the repository that holds the consumers of <c>Consumers/</c>.
/// Each group of consumers is built when a test first asks for it, all projects of the group together.
/// </summary>
/// <remarks>
/// Outside, so that none of the repository's own settings leak in. Set BARS_ERRORGEN_KEEP_CONSUMERS to look at the
/// folder after a run.
/// </remarks>
public sealed class ConsumerWorkspace : IAsyncLifetime
{
    internal const string LegacyGroup = "Legacy";
    internal const string FixedGroup = "Fixed";
    internal const string LegacySample = "LegacyReceiver";

    private const string VersionPlaceholder = "PACKAGE_VERSION";

    private static readonly string[] BuildArguments = ["-m", "-nologo", "-tl:off", "-v:m"];

    private readonly string _root = Path.Combine(Path.GetTempPath(), "bars-errorgen-" + Guid.NewGuid().ToString("N")[..8]);

    private readonly Dictionary<string, Task<BuildLog>> _builds = [];

    private PackedPackage? _package;

    internal PackedPackage Package => _package!;

    private string Consumers => Path.Combine(_root, "consumers");

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        var feed = Directory.CreateDirectory(Path.Combine(_root, "feed")).FullName;
        _package = await PackedPackage.Pack(feed);
        CopyConsumers();
        // As it is, and once more for what the fixes make of it.
        foreach (var group in new[] { LegacyGroup, FixedGroup })
            Copy(Repository.GetPath("samples", LegacySample), Path.Combine(Consumers, group, LegacySample));
        CopySample();
        LeaveBrokenSpecsAmongTheOutput();
        // Beside the consumers, not in one of them: net472 takes reference assemblies from a package folder inside the project for its own.
        WriteNuGetConfig(feed, Path.Combine(_root, "packages"), await UserPackageFolder());
    }

    /// <inheritdoc />
    public Task DisposeAsync()
    {
        try
        {
            if (Environment.GetEnvironmentVariable("BARS_ERRORGEN_KEEP_CONSUMERS") is null)
                Directory.Delete(_root, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A compiler server may still hold the generator's file. A folder left in the temporary folder fails no test.
        }

        return Task.CompletedTask;
    }

    /// <summary>Builds every consumer of a group together; once, however many tests ask.</summary>
    internal Task<BuildLog> Build(string group, params string[] arguments)
    {
        if (!_builds.TryGetValue(group, out var build))
            _builds.Add(group, build = BuildGroup(group, arguments));
        return build;
    }

    /// <summary>Installs the tool into a folder of its own, and returns its program and an empty folder to run it in.</summary>
    internal async Task<(string Program, string Folder)> InstallTool()
    {
        var folder = Path.Combine(_root, "tool");
        // From there, as the feed is named there.
        (await DotnetCommand.Run(
            Consumers,
            "tool", "install", "BaRS.ErrorGen.Tool", "--version", Package.Version, "--tool-path", folder)).GetOutput("dotnet tool install");
        var program = Path.Combine(folder, OperatingSystem.IsWindows() ? "bars-errors.exe" : "bars-errors");
        return (program, Directory.CreateDirectory(Path.Combine(_root, "tool-files")).FullName);
    }

    internal string GetPath(string group, string consumer, params string[] parts) => Path.Combine([Consumers, group, consumer, .. parts]);

    /// <summary>Builds one consumer by itself, again where it was built before.</summary>
    internal async Task<BuildLog> BuildAlone(string group, string consumer, params string[] arguments) =>
        new(await DotnetCommand.Run(Consumers, ["build", GetPath(group, consumer), .. BuildArguments, .. arguments]));

    /// <summary>Publishes a consumer that was built, and returns the files of it by their paths.</summary>
    internal async Task<IReadOnlyList<string>> Publish(string group, string consumer)
    {
        var folder = Path.Combine(_root, "published", consumer);
        (await DotnetCommand.Run(Consumers, "publish", GetPath(group, consumer), "-o", folder)).GetOutput("dotnet publish");
        return
        [
            .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')),
        ];
    }

    /// <summary>Applies the fixes of rules to a consumer, one rule after the other, as a user does.</summary>
    internal async Task Format(string group, string consumer, params string[] ids)
    {
        (await DotnetCommand.Run(Consumers, "restore", GetPath(group, consumer))).GetOutput("dotnet restore");
        foreach (var id in ids)
        {
            (await DotnetCommand.Run(Consumers, "format", "analyzers", GetPath(group, consumer), "--diagnostics", id, "--no-restore"))
                .GetOutput("dotnet format " + id);
        }
    }

    /// <summary>Runs a consumer that was built, and returns what it printed.</summary>
    internal async Task<string> RunConsumer(string group, string consumer)
    {
        var result = await DotnetCommand.Run(Consumers, GetPath(group, consumer, "bin", "Debug", "net10.0", consumer + ".dll"));
        return result.GetOutput(consumer);
    }

    private async Task<BuildLog> BuildGroup(string group, string[] arguments)
    {
        var solution = Path.Combine(Consumers, group + ".slnx");
        var projects = Directory.GetFiles(Path.Combine(Consumers, group), "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal);
        new XElement("Solution", projects.Select(project => new XElement("Project", new XAttribute("Path", project)))).Save(solution);
        return new BuildLog(await DotnetCommand.Run(Consumers, ["build", solution, .. BuildArguments, .. arguments]));
    }

    private void CopyConsumers() => Copy(Repository.GetPath("tests", "BaRS.ErrorGen.Package.Tests", "Consumers"), Consumers);

    private void Copy(string source, string folder)
    {
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories)
            .Where(file => !IsOutput(Path.GetRelativePath(source, file))))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, File.ReadAllText(file).Replace(VersionPlaceholder, Package.Version, StringComparison.Ordinal));
        }
    }

    /// <summary>The sample refers to the generator's project; here it gets the line that a user writes.</summary>
    private void CopySample()
    {
        var source = Repository.GetPath("samples", "Receiver");
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, file);
            if (relative.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj")
                continue;

            var target = GetPath("Sample", "Receiver", relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        var project = GetPath("Sample", "Receiver", "Receiver.csproj");
        var xml = XElement.Load(project);
        // In the repository, Directory.Packages.props has the versions.
        var versions = XElement.Load(Repository.GetPath("Directory.Packages.props")).Descendants("PackageVersion").ToDictionary(
            version => version.Attribute("Include")!.Value,
            version => version.Attribute("Version")!.Value,
            StringComparer.Ordinal);
        foreach (var reference in xml.Descendants("PackageReference"))
            reference.SetAttributeValue("Version", versions[reference.Attribute("Include")!.Value]);
        xml.Add(new XElement(
            "ItemGroup",
            new XElement(
                "PackageReference",
                new XAttribute("Include", "BaRS.ErrorGen"),
                new XAttribute("Version", Package.Version),
                new XAttribute("PrivateAssets", "all"))));
        xml.Save(project);
    }

    private static bool IsOutput(string path) => path.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj";

    /// <summary>
    /// As copies of spec files lie there after a build or a publish. Git ignores these folders, so they cannot be among
    /// the consumers' files.
    /// </summary>
    private void LeaveBrokenSpecsAmongTheOutput()
    {
        foreach (var folder in new[] { "bin", "obj", "Nested/bin", "Nested/obj" })
        {
            var target = GetPath("Clean", "SpecItems", folder, "Debug", "left.bars.yaml");
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(GetPath("Clean", "SpecItems", "removed.bars.yaml"), target);
        }
    }

    /// <summary>Adds to the machine's own sources and names none, so that a mirror works.</summary>
    private void WriteNuGetConfig(string feed, string packages, string userPackages) =>
        new XElement(
            "configuration",
            new XElement("packageSources", Add("bars-errorgen-under-test", feed)),
            new XElement("fallbackPackageFolders", Add("user", userPackages)),
            new XElement("config", Add("globalPackagesFolder", packages)))
        .Save(Path.Combine(Consumers, "nuget.config"));

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));

    private static async Task<string> UserPackageFolder()
    {
        var result = await DotnetCommand.Run(Repository.Root, "nuget", "locals", "global-packages", "--list");
        return result.GetOutput("dotnet nuget locals").Split(':', 2)[1].Trim();
    }
}
