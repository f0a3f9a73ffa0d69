using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What methods of .NET itself do with what they are given.</summary>
internal static class KnownCalls
{
    /// <summary>What a part of a call, an argument or what it is called on, is to what the call gives.</summary>
    public static Passage GetPassage(IInvocationOperation call, IOperation part)
    {
        var method = call.TargetMethod;
        if (method.DeclaringSyntaxReferences.Length > 0 || method.ContainingType is not { } type)
            return Passage.None;
        if (call.Parent is IObjectOrCollectionInitializerOperation)
            return part == call.Arguments.LastOrDefault() ? Passage.Piece : Passage.None;
        var isFirst = part == call.Instance || (call.Instance is null && call.Arguments is [var first, ..] && part == first);
        return (type.Name, method.Name) switch
        {
            ("Task" or "ValueTask", "FromResult" or "ConfigureAwait" or "AsTask" or "WaitAsync" or "GetAwaiter") => First(isFirst),
            ("TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaiter", "GetResult") => First(isFirst),
            ("Nullable", "GetValueOrDefault") => Passage.Same,
            (_, "GetValueOrDefault") => IsDefault(part) ? Passage.Same : Passage.None,
            ("String", "ToString" or "Clone" or "Intern") => First(isFirst),
            ("String", _) => call.Type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol ? Passage.Piece : Passage.None,
            ("StringBuilder", _) or (_, "AppendFormatted") => Passage.Piece,
            ("JsonValue", "Create") => First(isFirst),
            ("Encoding" or "UTF8Encoding", "GetBytes" or "GetString") => Piece(part != call.Instance),
            ("Convert", "ToBase64String" or "ToHexString" or "ToString") => Piece(isFirst),
            ("JsonSerializer" or "JsonConvert", _) => method.Name.StartsWith("Serialize", System.StringComparison.Ordinal)
                ? Piece(part is IArgumentOperation { Parameter.Name: "value" or "inputValue" })
                : Passage.None,
            (_, "ToJson" or "ToXml" or "ToJsonString" or "SerializeToString" or "SerializeToBytes") => Piece(isFirst),
            _ => IsSameItems(call) ? First(isFirst) : Passage.None,
        };
    }

    /// <summary>Whether a call gives the items that it is called on, in another collection.</summary>
    public static bool IsSameItems(IInvocationOperation call) =>
        call.TargetMethod.Name is "ToList" or "ToArray" or "AsEnumerable" or "AsReadOnly" or "AsSpan" or "ToHashSet" or "ToDictionary"
            or "ToFrozenDictionary" or "ToFrozenSet" or "ToImmutableArray" or "ToImmutableList" or "ToImmutableHashSet"
            or "ToImmutableDictionary" or "Distinct" or "Reverse" or "OrderBy" or "Where" or "Append" or "Concat" or "Prepend"
        && call.TargetMethod.ContainingNamespace is { Name: "Linq" or "Frozen" or "Immutable" or "Generic" or "System" };

    /// <summary>Whether a call gives an entry of the collection that it is called on.</summary>
    public static bool IsEntry(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Length == 0
        && (method.Name is "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "ElementAt"
            || (method.Name == "GetValueOrDefault" && method.ContainingType.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T));

    /// <summary>Whether an argument takes the entry of the collection that the call is on: <c>TryGetValue(key, out var value)</c>.</summary>
    public static bool IsEntryOut(IArgumentOperation argument) =>
        argument is
        {
            Parameter.RefKind: RefKind.Out,
            Parent: IInvocationOperation { TargetMethod: { Name: "TryGetValue", DeclaringSyntaxReferences.Length: 0 } },
        };

    private static bool IsDefault(IOperation part) => part is IArgumentOperation { Parameter.Name: "defaultValue" };

    private static Passage First(bool isFirst) => isFirst ? Passage.Same : Passage.None;

    private static Passage Piece(bool isPiece) => isPiece ? Passage.Piece : Passage.None;
}
