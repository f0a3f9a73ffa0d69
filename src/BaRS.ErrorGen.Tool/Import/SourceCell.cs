using System.Text.RegularExpressions;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Validation;

namespace BaRS.ErrorGen.Tool.Import;

/// <summary>Who emits an error, in the words of a table: 'API', 'Receiver', 'API Injected', or several of them.</summary>
/// <param name="Origins">The origins as a spec has them.</param>
/// <param name="Doubts">What could not be read.</param>
internal sealed partial record SourceCell(IReadOnlyList<string> Origins, IReadOnlyList<string> Doubts)
{
    public const string Api = "api";
    public const string Receiver = "receiver";
    public const string Injected = "api-injected";

    public static SourceCell Read(string cell)
    {
        var origins = new List<string>();
        var doubts = new List<string>();
        foreach (var word in Separator().Split(cell).Select(word => word.Trim()).Where(word => word.Length > 0))
        {
            var origin = Find(word.ToLowerInvariant());
            if (origin is null)
                doubts.Add($"The table names the source '{Quotation.Shorten(word)}', which is not known here.");
            else if (!origins.Contains(origin))
                origins.Add(origin);
        }

        if (origins.Count == 0)
            doubts.Add("The table names no source, so the prefix of the error code decides who emits it.");
        return new SourceCell(origins, doubts);
    }

    /// <summary>
    /// The origins that a code with the prefix can have. A cell that names several senders means each with its own code; a
    /// cell that names only another sender contradicts the code, and is kept.
    /// </summary>
    public (IReadOnlyList<string> Origins, bool Contradicts) For(bool isReceiverCode)
    {
        var fitting = Origins.Where(origin => OriginReader.Fits(OriginReader.Parse(origin), isReceiverCode)).ToList();
        return fitting.Count > 0 || Origins.Count == 0 ? (fitting, false) : (Origins, true);
    }

    private static string? Find(string word) => word switch
    {
        _ when word.Contains("inject", StringComparison.Ordinal) => Injected,
        "receiver" or "the receiver" or "rec" => Receiver,
        "api" or "the api" or "proxy" or "bars api" or "bars proxy" or "send" => Api,
        _ => null,
    };

    [GeneratedRegex(@"\s*(?:[/,;|\n]|\bor\b|\band\b)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
