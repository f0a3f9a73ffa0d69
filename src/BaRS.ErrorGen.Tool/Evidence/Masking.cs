using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Tool.Probe;
using BaRS.ErrorGen.Tool.Probe.Http;
using BaRS.ErrorGen.Tool.Probe.Judging;

namespace BaRS.ErrorGen.Tool.Evidence;

/// <summary>
/// Takes out of every text what no report may hold: what the caller gave as token or header, the values of patients that were
/// sent or answered, and whatever looks like an NHS number or a token, because an answer can hold those of others.
/// </summary>
internal sealed partial class Masking
{
    public const string Secret = "[masked]";

    public const string Patient = "[patient]";

    /// <summary>Shorter values of headers are numbers and flags, and would take words out of every text.</summary>
    private const int MinSecret = 4;

    private const int MinPatient = 3;

    private static readonly string[] SecretHeaders = ["Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie"];

    private readonly Regex? _secrets;
    private readonly Regex _patients;
    private readonly HashSet<string> _numbers;
    private readonly HashSet<string> _services;

    public Masking(ProbeSettings settings, IEnumerable<Exchange> exchanges)
    {
        var secrets = settings.Caller.All.SelectMany(header => Parts(header.Value)).Where(text => text.Length >= MinSecret).ToList();
        _secrets = secrets.Count == 0 ? null : AnyOf(secrets.SelectMany(Forms).Concat(secrets.Select(Base64)).Select(Regex.Escape));
        // A service can have a number that would do for a patient as well, and the report is about it.
        _services = [settings.ServiceId, settings.UnknownServiceId, .. settings.Slots.Select(slot => slot.Id)];
        var patients = exchanges.SelectMany(ValuesOf).Append(settings.NhsNumber).Distinct(StringComparer.Ordinal).ToList();
        _numbers = patients.Where(text => text.All(char.IsAsciiDigit)).ToHashSet(StringComparer.Ordinal);
        _patients = AnyOf(patients.Where(text => text.Length >= MinPatient).SelectMany(Forms).Select(AsWord));
    }

    /// <summary>Any text: a path, a message, the body of a page.</summary>
    public string Apply(string text)
    {
        if (_secrets is not null)
            text = _secrets.Replace(text, Secret);
        text = _patients.Replace(text, match => _services.Contains(match.Value) ? match.Value : Patient);
        text = Jwt().Replace(text, Secret);
        text = Scheme().Replace(text, "$1 " + Secret);
        return TenDigits().Replace(text, match => IsOfPatient(match.Value) ? Patient : match.Value);
    }

    /// <summary>A body. In one of FHIR also what is too short to be found in a text.</summary>
    public string ApplyToBody(string body) => Apply(PatientValues.Replace(body, Patient));

    /// <summary>A header. Of some nothing is left but the name, whoever sent them.</summary>
    public Header Apply(Header header) =>
        SecretHeaders.Contains(header.Name, StringComparer.OrdinalIgnoreCase)
            ? header with { Value = Secret }
            : new Header(Apply(header.Name), Apply(header.Value));

    /// <summary>A header of the request: all that the caller gave is masked.</summary>
    public Header Apply(Header header, CallerHeaders caller) =>
        caller.All.Contains(header) ? header with { Value = Secret } : Apply(header);

    private static IEnumerable<string> ValuesOf(Exchange exchange) =>
        PatientValues.In(exchange.Request).Select(value => value.Text).Concat(PatientValues.InJson(exchange.Answer.Body));

    /// <summary>The whole value, and what follows the scheme of an Authorization header.</summary>
    private static IEnumerable<string> Parts(string value) =>
        value.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? [value, value[(space + 1)..].Trim()] : [value];

    /// <summary>The ways in which an answer can repeat a value.</summary>
    private static IEnumerable<string> Forms(string text) =>
    [
        text,
        Uri.EscapeDataString(text),
        JavaScriptEncoder.Default.Encode(text),
        WebUtility.HtmlEncode(text),
    ];

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>Not as a part of another word or number.</summary>
    private static string AsWord(string text) => Boundary(text[0], "?<!") + Regex.Escape(text) + Boundary(text[^1], "?!");

    private static string Boundary(char c, string look) =>
        char.IsAsciiDigit(c) ? $"({look}[0-9])" : char.IsLetter(c) ? $@"({look}\p{{L}})" : "";

    /// <summary>A value that is part of another goes last, so that nothing is left of the longer one.</summary>
    private static Regex AnyOf(IEnumerable<string> patterns) => new(
        string.Join('|', patterns.Distinct(StringComparer.Ordinal).OrderByDescending(pattern => pattern.Length)),
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private bool IsOfPatient(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return !_services.Contains(text) && (_numbers.Contains(digits) || NhsNumber.IsValid(digits));
    }

    [GeneratedRegex("(?<![0-9])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![0-9])")]
    private static partial Regex TenDigits();

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*")]
    private static partial Regex Jwt();

    [GeneratedRegex(@"\b(Bearer|Basic) [A-Za-z0-9+/=._~-]{6,}", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}
