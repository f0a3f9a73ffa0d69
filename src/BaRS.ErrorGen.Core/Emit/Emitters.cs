using BaRS.ErrorGen.Emit.LibraryCode;
using BaRS.ErrorGen.Library;

namespace BaRS.ErrorGen.Emit;

/// <summary>All emitters, one per generated file: those of what depends on the spec, then those of the library's files.</summary>
internal static class Emitters
{
    public static IReadOnlyList<IEmitter> All { get; } =
    [
        new ErrorCodesEmitter(),
        new IssueCodesEmitter(),
        new ScenarioEmitter(),
        new ScenarioTableEmitter(),
        new ErrorsEmitter(),
        new OutcomePiecesEmitter(),
        new RetryPoliciesEmitter(),
        new RetryTablesEmitter(),
        new StatusesEmitter(),
        new ExitTableEmitter(),
        new UpstreamEmitter(),
        .. LibraryFile.All.Select(file => new LibraryEmitter(file)),
    ];
}
