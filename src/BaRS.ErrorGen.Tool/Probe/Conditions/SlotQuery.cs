namespace BaRS.ErrorGen.Tool.Probe.Conditions;

/// <summary>A search for free slots: correct, and with parts that a check changes.</summary>
internal sealed class SlotQuery
{
    public const string Schedule = "Slot:schedule";

    public const string Practitioner = "Schedule:actor:Practitioner";

    public const string HealthcareService = "Schedule:actor:HealthcareService";

    private const string Service = "Schedule.actor:HealthcareService";

    private readonly List<(string Name, string Value)> _parameters;

    /// <summary>The correct search, for the week that starts tomorrow.</summary>
    public SlotQuery(ProbeSettings settings, DateTimeOffset now)
    {
        Start = SlotChoice.Tomorrow(now);
        _parameters =
        [
            (Service, settings.ServiceId),
            ("start", "ge" + FhirTime.Of(Start)),
            ("start", "le" + FhirTime.Of(Start.AddDays(7))),
            ("status", "free"),
            ("_include", Schedule),
            ("_include:iterate", Practitioner),
            ("_include:iterate", HealthcareService),
        ];
    }

    public DateTimeOffset Start { get; }

    public SlotQuery Status(string? value) => Set("status", value);

    public SlotQuery OfService(string? value) => Set(Service, value);

    /// <summary>The values of <c>start</c>, whatever they are.</summary>
    public SlotQuery Starts(params string[] values)
    {
        _parameters.RemoveAll(parameter => parameter.Name == "start");
        foreach (var value in values)
            _parameters.Add(("start", value));
        return this;
    }

    public SlotQuery With(string name, string value)
    {
        _parameters.Add((name, value));
        return this;
    }

    /// <summary>Without an <c>_include</c>; without any, if none is named.</summary>
    public SlotQuery WithoutInclude(string? value = null)
    {
        _parameters.RemoveAll(parameter =>
            parameter.Name.StartsWith("_include", StringComparison.Ordinal) && (value is null || parameter.Value == value));
        return this;
    }

    /// <summary>The path with the search. Colons and slashes stay readable, as both may stand in a query.</summary>
    public override string ToString() =>
        "/Slot?" + string.Join('&', _parameters.Select(parameter => $"{parameter.Name}={Escape(parameter.Value)}"));

    /// <summary>A value as it stands in a query.</summary>
    public static string Escape(string value) =>
        Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal);

    private SlotQuery Set(string name, string? value)
    {
        var index = _parameters.FindIndex(parameter => parameter.Name == name);
        _parameters.RemoveAt(index);
        if (value is not null)
            _parameters.Insert(index, (name, value));
        return this;
    }
}
