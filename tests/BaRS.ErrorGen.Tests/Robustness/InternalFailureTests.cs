using System.Globalization;
using BaRS.ErrorGen.Emit;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Robustness;

/// <summary>A defect of ours is an error with our id that names the stage, not CS8785, and takes nothing else along.</summary>
public sealed class InternalFailureTests
{
    [Fact]
    public void An_emitter_that_throws_is_BARS0002_and_the_other_files_are_there()
    {
        const string spec = "format: bars-errors/1\nextends: bars-core-1.5.0\nupstream: { pas: { default: RecServerErrorException } }\n";
        var consumer = Consumer.WebApp with { Specs = Consumer.Create(spec).Specs, Properties = [("BarsErrorGenRole", "all")] };
        var project = GeneratorHarness.Run(consumer, new ErrorSpecGenerator([new Broken(), .. Emitters.All]));
        var diagnostic = Assert.Single(project.Result.Diagnostics);
        Assert.Equal("BARS0002", diagnostic.Id);
        Assert.Contains("writing Broken.g.cs", diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Contains("InvalidOperationException: planted", diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Null(project.Result.Exception);
        Assert.Equal(Emitters.All.Count, project.Result.GeneratedSources.Length);
        project.CheckCompiles();
    }

    private sealed class Broken : IEmitter
    {
        public string FileName => "Broken";

        public bool AppliesTo(Specification specification, Target target) => true;

        public string Emit(Specification specification, Target target) => throw new InvalidOperationException("planted");
    }
}
