using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Naming;

namespace BaRS.ErrorGen.Lint;

/// <summary>The member of an object that says, or was meant to say, that it is an OperationOutcome.</summary>
internal sealed record ResourceType(JsonString Member, JsonString Value)
{
    public const string Name = "resourceType";

    public const string Outcome = "OperationOutcome";

    private static readonly string[] Types = [Outcome];

    /// <summary>
    /// Null for an object of another type, or of none. If the name appears twice, it is enough that one of them is right:
    /// readers do not agree which one counts.
    /// </summary>
    public static ResourceType? Find(JsonObject value)
    {
        ResourceType? nearest = null;
        var hasName = false;
        // By index: an enumerator would be allocated for every object of a file.
        for (var i = 0; i < value.Members.Count; i++)
        {
            var (name, given) = value.Members[i];
            if (!string.Equals(name.Value, Name, StringComparison.OrdinalIgnoreCase))
                continue;
            var isName = name.Value == Name;
            hasName |= isName;
            if (given is not JsonString type || !IsMeant(type.Value))
                continue;
            if (isName && type.Value == Outcome)
                return new ResourceType(name, type);
            if (nearest is null || (isName && nearest.Member.Value != Name))
                nearest = new ResourceType(name, type);
        }

        // Beside the right name, one in another letter case is a member of its own.
        return nearest is not null && (nearest.Member.Value == Name || !hasName) ? nearest : null;
    }

    /// <summary>Whether a type is OperationOutcome or near it. No other type of FHIR is; the first letter spares most the search.</summary>
    private static bool IsMeant(string type) =>
        type == Outcome || (type.Length > 0 && type[0] is 'O' or 'o' && Spelling.Nearest(type.Trim(), Types) is not null);
}
