using System.CommandLine;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tool.Evidence;
using BaRS.ErrorGen.Tool.Inputs;
using BaRS.ErrorGen.Tool.Output;
using BaRS.ErrorGen.Tool.Probe;
using BaRS.ErrorGen.Tool.Probe.Messages;

namespace BaRS.ErrorGen.Tool.Commands;

/// <summary>The options of <c>bars-errors probe</c>, and what they say together.</summary>
internal sealed class ProbeOptions
{
    private readonly Option<string> _service = new("--service")
    {
        Description = "The id of a service that the receiver hosts.",
        HelpName = "ID",
        Required = true,
    };

    private readonly Option<string> _serviceSystem = new("--service-system")
    {
        Description = "The system of the ids of services.",
        HelpName = "URI",
        DefaultValueFactory = _ => ProbeSettings.DirectoryOfServices,
    };

    private readonly Option<string?> _unknownService = new("--unknown-service")
    {
        Description = "An id of the same form that the receiver does not host. Default: the id with another last digit.",
        HelpName = "ID",
    };

    private readonly Option<string[]> _slots = new("--slot")
    {
        Description = "A free slot that can be booked, ID or ID=START. Can be repeated. Default: those that GET /Slot finds.",
        HelpName = "SLOT",
    };

    private readonly Option<string> _nhsNumber = new("--nhs-number")
    {
        Description = "The NHS number of a test patient. The default is nobody's.",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => ProbeSettings.NobodysNhsNumber,
    };

    private readonly Option<string[]> _takes = new("--takes")
    {
        Description = $"A kind of message that the receiver takes: {string.Join(", ", MessageKinds.Names)}. Can be repeated. Default: all.",
        HelpName = "KIND",
    };

    private readonly Option<string?> _bodies = new("--bodies")
    {
        Description = "A folder with correct messages of your own (booking.json, ...), which the faults are made from.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _tokenFile = new("--token-file")
    {
        Description = $"A file with the token of the caller. Default: the environment variable {CallerHeaders.TokenVariable}.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _headersFile = new("--headers-file")
    {
        Description = $"A file with more headers, one 'Name: value' per line. Default: {CallerHeaders.HeadersVariable}.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _validationIds = new("--validation-ids")
    {
        Description = "Tries A59, which the suite of validation requests demands, instead of A41.",
    };

    private readonly Option<string[]> _only = new("--only")
    {
        Description = "Tries only these: an id (A12), an endpoint (/Slot), assurance, exits or correct. Can be repeated.",
        HelpName = "CHECK",
    };

    private readonly Option<string[]> _skip = new("--skip") { Description = "Leaves these out. Can be repeated.", HelpName = "CHECK" };

    private readonly Option<double> _timeout = new("--timeout")
    {
        Description = "Seconds that an answer may take.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 10,
    };

    private readonly Option<bool> _keep = new("--keep") { Description = "Does not cancel what the receiver accepted." };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Prints what would be sent, and sends nothing." };

    private readonly Option<string> _format = new("--format")
    {
        Description = "How the result is printed.",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<string?> _report = new("--report")
    {
        Description = "Writes evidence.html, evidence.csv and evidence.json, with every request and answer, to a folder.",
        HelpName = "DIR",
    };

    private readonly Option<bool> _force = CommonOptions.Force();

    private readonly Option<string?> _preset = CommonOptions.Preset();

    private readonly Option<string[]> _spec = CommonOptions.Spec();

    public ProbeOptions() => _format.AcceptOnlyFromAmong("text", "json");

    public IReadOnlyList<Option> All =>
    [
        _service, _serviceSystem, _unknownService, _slots, _nhsNumber, _takes, _bodies, _tokenFile, _headersFile, _validationIds,
        _only, _skip, _timeout, _keep, _dryRun, _format, _report, _force, _preset, _spec,
    ];

    /// <summary>Reads and checks everything, before anything is sent.</summary>
    public ProbePlan Read(ParseResult result, string address, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        var service = result.GetRequiredValue(_service);
        var isDry = result.GetValue(_dryRun);
        var report = result.GetValue(_report) is { } folder ? environment.FullPath(folder) : null;
        var force = result.GetValue(_force);
        if (report is not null && isDry)
            throw new ToolException("--dry-run sends nothing, so that there is nothing to report. Leave out --report or --dry-run.");
        if (report is not null)
            EvidenceFiles.Check(report, force);

        var preset = result.GetValue(_preset);
        var specs = result.GetValue(_spec) ?? [];
        return new ProbePlan
        {
            Settings = new ProbeSettings
            {
                Address = ReceiverAddress.Parse(address),
                ServiceId = NotEmpty(service, "--service"),
                ServiceSystem = NotEmpty(result.GetRequiredValue(_serviceSystem), "--service-system"),
                UnknownServiceId = UnknownService(result.GetValue(_unknownService), service),
                Slots = [.. (result.GetValue(_slots) ?? []).Select(slot => SlotChoice.Parse(slot, environment.Time.GetUtcNow()))],
                NhsNumber = Patient(result.GetRequiredValue(_nhsNumber)),
                Takes = Kinds(result.GetValue(_takes) ?? []),
                Bodies = result.GetValue(_bodies) is { } bodies
                    ? MessageBodies.ReadFolder(environment.FullPath(bodies))
                    : MessageBodies.OfProbe,
                Caller = CallerHeaders.Read(
                    Secret(result.GetValue(_tokenFile), CallerHeaders.TokenVariable, environment),
                    Secret(result.GetValue(_headersFile), CallerHeaders.HeadersVariable, environment)),
                HasValidationIds = result.GetValue(_validationIds),
                Keeps = result.GetValue(_keep),
                Timeout = Seconds(result.GetValue(_timeout)),
            },
            Specification = SpecInForce.Load(preset, role: null, specs, environment, cancellationToken).Specification,
            SpecName = NameOfSpec(preset, specs),
            Only = result.GetValue(_only) ?? [],
            Skip = result.GetValue(_skip) ?? [],
            IsDry = isDry,
            IsJson = result.GetValue(_format) == "json",
            Report = report,
            Force = force,
        };
    }

    private static string NameOfSpec(string? preset, string[] specs)
    {
        var presets = preset ?? (specs.Length == 0 ? PresetLibrary.Default : null);
        return string.Join(" + ", new[] { presets }.OfType<string>().Concat(specs));
    }

    private static string NotEmpty(string value, string option) =>
        string.IsNullOrWhiteSpace(value) ? throw new ToolException($"{option} is empty.") : value.Trim();

    private static string UnknownService(string? given, string service)
    {
        if (given == service)
            throw new ToolException("--unknown-service is the service of --service. Give one that the receiver does not host.");
        if (!string.IsNullOrWhiteSpace(given))
            return given.Trim();
        var last = service.Trim()[^1];
        return service.Trim()[..^1] + (last == '8' ? '7' : '8');
    }

    private static string Patient(string number)
    {
        var digits = number.Replace(" ", "", StringComparison.Ordinal);
        return NhsNumber.IsValid(digits)
            ? digits
            : throw new ToolException("--nhs-number is not an NHS number: it has ten digits, the last of which checks the others.");
    }

    private static IReadOnlyList<MessageKind> Kinds(string[] names)
    {
        foreach (var name in names)
        {
            if (MessageKinds.Find(name) is null)
            {
                throw new ToolException(
                    $"'{name}' is not a kind of message. "
                        + Spelling.Suggest(name, MessageKinds.Names, $"Use {string.Join(", ", MessageKinds.Names)}."));
            }
        }

        return names.Length == 0 ? MessageKinds.All : [.. MessageKinds.All.Where(kind => names.Contains(kind.Name()))];
    }

    private static NamedText? Secret(string? file, string variable, ToolEnvironment environment)
    {
        if (file is not null)
            return new NamedText($"the file '{file}'", InputFile.Create(file, environment, isNamed: true).Read(environment).Content);
        return environment.Variable(variable) is { Length: > 0 } value
            ? new NamedText($"the environment variable {variable}", value)
            : null;
    }

    private static TimeSpan Seconds(double seconds) => seconds is >= 0.1 and <= 300
        ? TimeSpan.FromSeconds(seconds)
        : throw new ToolException("--timeout is a number of seconds from 0.1 to 300.");
}
