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

    /// <summary>True where the prefix of a code allows the origin.</summary>
    public static bool Fits(Origin origin, bool isReceiverCode) => (origin == Origin.Api) != isReceiverCode;

    /// <summary>
    /// The origins of an entry's codes of one prefix. Where the entry lists several codes and several origins, as cells of the
    /// standard do, they pair by prefix; else the entry's origins hold for each of its codes.
    /// </summary>
    public static Origin Read(ScenarioSyntax scenario, bool isReceiverCode)
    {
        var given = scenario.Origins.Select(origin => Parse(origin.Value)).ToList();
        if (given.Count == 0)
            return isReceiverCode ? Origin.Receiver : Origin.Api;

        var paired = scenario.Codes.Count > 1 && given.Count > 1 ? given.Where(origin => Fits(origin, isReceiverCode)).ToList() : given;
        return (paired.Count > 0 ? paired : given).Aggregate(Origin.None, (all, origin) => all | origin);
    }
}
