namespace BaRS.ErrorGen.Model;

/// <summary>What a sender sees of an error: its status, error code and issue code.</summary>
internal sealed record Combination(int Status, string Code, string Issue);
