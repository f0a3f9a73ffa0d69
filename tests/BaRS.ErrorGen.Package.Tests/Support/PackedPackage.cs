using System.Globalization;

namespace BaRS.ErrorGen.Package.Tests.Support;

/// <summary>The package as users get it, packed from what the test run has built.</summary>
/// <param name="File">The nupkg of the generator.</param>
/// <param name="ToolFile">The nupkg of the tool.</param>
/// <param name="Version">A version that never was before, so that no cache can hold it.</param>
internal sealed record PackedPackage(string File, string ToolFile, string Version)
{
    public static async Task<PackedPackage> Pack(string folder)
    {
        var version = "0.0.0-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "."
            + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var result = await DotnetCommand.Run(
            Repository.Root,
            "pack", Repository.GetPath("BaRS.ErrorGen.sln"),
            "--no-build", "-c", Repository.Configuration, "-o", folder, $"-p:PackageVersion={version}");
        result.GetOutput("dotnet pack");
        // The whole solution gives two packages: no other project of it makes one.
        var file = Path.Combine(folder, $"BaRS.ErrorGen.{version}.nupkg");
        var toolFile = Path.Combine(folder, $"BaRS.ErrorGen.Tool.{version}.nupkg");
        Assert.Equal([toolFile, file], Directory.GetFiles(folder).OrderByDescending(path => path, StringComparer.Ordinal));
        return new PackedPackage(file, toolFile, version);
    }
}
