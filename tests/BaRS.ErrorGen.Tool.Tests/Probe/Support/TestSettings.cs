using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tool.Probe;
using BaRS.ErrorGen.Tool.Probe.Messages;

namespace BaRS.ErrorGen.Tool.Tests.Probe.Support;

/// <summary>Settings as a command line without options gives them.</summary>
internal static class TestSettings
{
    public static Specification Specification { get; } =
        SpecCompiler.Compile([], PresetSelection.Unset, CancellationToken.None).Specification;

    public static ProbeSettings Create(CallerHeaders? caller = null) => new()
    {
        Address = ReceiverAddress.Parse("http://localhost"),
        ServiceId = SampleReceiver.Service,
        ServiceSystem = ProbeSettings.DirectoryOfServices,
        UnknownServiceId = "2000099998",
        Slots = [],
        NhsNumber = ProbeSettings.NobodysNhsNumber,
        Takes = MessageKinds.All,
        Bodies = MessageBodies.OfProbe,
        Caller = caller ?? CallerHeaders.None,
        Timeout = TimeSpan.FromSeconds(10),
    };
}
