using System.Globalization;

namespace BaRS.ErrorGen.Package.Tests.Support;

/// <summary>The package as users get it, packed from what the test run has built.</summary>
/// <param name="File">The nupkg.</param>
/// <param name="Version">A version that never was before, so that no cache can hold it.</param>
internal sealed record PackedPackage(string File, string Version)
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
        // The whole solution gives one package: no other project of it makes one.
        return new PackedPackage(Assert.Single(Directory.GetFiles(folder)), version);
    }
}
