using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Validation;

/// <summary>The error codes that get a constant: the published ones, those of <c>codes:</c>, and those that scenarios use.</summary>
internal static class ErrorCodeList
{
    private const string SystemConstant = "System";

    public static IEnumerable<ErrorCode> Create(SpecNames names, IEnumerable<Scenario> scenarios)
    {
        var codes = new SortedSet<string>(names.KnownCodes.Concat(scenarios.Select(scenario => scenario.Code)), StringComparer.Ordinal);
        var identifiers = new UniqueNames("Code", [.. ReservedNames.All, SystemConstant]);

        // Published codes choose first, so that a project's odd code never moves a constant of the standard.
        foreach (var code in codes.OrderBy(code => HttpErrorCodes.Find(code) is null).ThenBy(code => code, StringComparer.Ordinal))
        {
            yield return new ErrorCode(
                identifiers.Add(code),
                code,
                names.FindCode(code)?.Display ?? "",
                HttpErrorCodes.Find(code) is not null,
                names.IsOwnCode(code));
        }
    }
}
