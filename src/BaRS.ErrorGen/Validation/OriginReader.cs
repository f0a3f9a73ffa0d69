using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation;

/// <summary>Who emits a code: what the spec says, or what the code's prefix does.</summary>
internal static class OriginReader
{
    public static Origin Parse(string origin) => origin switch
    {
        "api" => Origin.Api,
        "receiver" => Origin.Receiver,
        "api-injected" => Origin.ApiInjected,
        _ => Origin.None,
    };

    public static bool IsReceiverCode(string code) => code.StartsWith("REC_", StringComparison.Ordinal);

    /// <summary>True where the prefix of the code allows the origin.</summary>
    public static bool Fits(Origin origin, string code) => (origin == Origin.Api) != IsReceiverCode(code);

    /// <summary>
    /// The origins of one code of an entry. Where the entry lists several codes and several origins, as cells of the
    /// standard do, they pair by prefix; else the entry's origins hold for each of its codes.
    /// </summary>
    public static Origin Of(ScenarioSyntax scenario, string code)
    {
        var given = scenario.Origins.Select(origin => Parse(origin.Value)).ToList();
        if (given.Count == 0)
            return IsReceiverCode(code) ? Origin.Receiver : Origin.Api;

        var paired = scenario.Codes.Count > 1 && given.Count > 1 ? given.Where(origin => Fits(origin, code)).ToList() : given;
        return (paired.Count > 0 ? paired : given).Aggregate(Origin.None, (all, origin) => all | origin);
    }
}
