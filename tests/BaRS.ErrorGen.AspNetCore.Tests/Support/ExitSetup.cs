namespace BaRS.ErrorGen.AspNetCore.Tests.Support;

/// <summary>What differs between two receivers that must answer alike.</summary>
/// <param name="Environment">Production or Development.</param>
/// <param name="ThrowsOnBadRequest">Whether a minimal API throws what it otherwise answers with 400.</param>
/// <param name="Handler">The receiver's own exception handling, and where it is.</param>
public sealed record ExitSetup(string Environment, bool ThrowsOnBadRequest, ExitHandler Handler)
{
    public static IEnumerable<ExitSetup> All() =>
        from environment in new[] { "Production", "Development" }
        from throwsOnBadRequest in new[] { false, true }
        from handler in Enum.GetValues<ExitHandler>()
        select new ExitSetup(environment, throwsOnBadRequest, handler);
}
