using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <content>
/// What the class itself says of its member, whichever object it is: what it is initialised with, what its getter returns,
/// what its constructors and methods assign, and the same of what overrides it. Searched once a compilation for each, by a
/// search of its own: the exceptions of a project override the same few properties, and each handler reads them.
/// </content>
internal sealed partial class Origins
{
    /// <summary>Members that read one another.</summary>
    private const int MaxMembers = 8;

    private static readonly ProjectCache<Member, MemberOrigins> Known = new();

    private bool VisitOwn(ISymbol symbol, IMemberReferenceOperation reference, AccessPath? path, bool isPiece)
    {
        var values = MemberValues.Find(symbol.OriginalDefinition, _flow);
        if (values.Count == 0)
            return false;
        if (path is null && symbol is IFieldSymbol && values.All(IsConstant))
        {
            // A constant that has a name is reported where the name is used.
            foreach (var value in values)
                Add(Operands.UnwrapAll(value), isPiece, reference.Syntax);
            return true;
        }

        if (FindOwn(new Member(symbol.OriginalDefinition, path, _intoPieces), values) is not { } own)
            return false;
        if (Found.Count == 0 && !isPiece)
        {
            _ofMember = own.Found;
            return own.IsKnown;
        }

        foreach (var origin in isPiece ? own.Pieces : own.Found)
            Add(origin);
        return own.IsKnown;
    }

    /// <summary>What is found for the member: nothing where it is being searched, and null where it is too far away.</summary>
    private MemberOrigins? FindOwn(Member member, IReadOnlyList<IOperation> values)
    {
        var known = Known.Of(_flow);
        if (known.TryGetValue(member, out var own))
            return own;
        var members = 0;
        for (var at = this; at is not null; at = at._outer)
        {
            var isSearched = member.Equals(at._member);
            if (!isSearched && ++members <= MaxMembers)
                continue;
            _isPartial = true;
            return isSearched ? MemberOrigins.None : null;
        }

        var search = new Origins(_flow, _intoPieces, intoCallers: false) { _outer = this, _member = member };
        var isKnown = false;
        foreach (var value in values)
            isKnown |= search.Visit(value, member.Path, CallFrame.Unknown, isPiece: false);
        own = new MemberOrigins(search.Found, isKnown);

        // What one of several that read one another leaves out, the first of them has.
        if (_member is null || !search._isPartial)
            known[member] = own;
        else
            _isPartial = true;
        return own;
    }

    private static bool IsConstant(IOperation value) => Operands.UnwrapAll(value).ConstantValue.HasValue;

    /// <summary>What is searched: a part of a member.</summary>
    private sealed record Member(ISymbol Symbol, AccessPath? Path, bool IntoPieces);

    /// <summary>What was found, and whether the part that is meant is known.</summary>
    private sealed class MemberOrigins(IReadOnlyList<ValueOrigin> found, bool isKnown)
    {
        public static readonly MemberOrigins None = new([], isKnown: true);

        private IReadOnlyList<ValueOrigin>? _pieces;

        public IReadOnlyList<ValueOrigin> Found { get; } = found;

        public bool IsKnown { get; } = isKnown;

        /// <summary>
        /// The same as pieces of something else, without the constants: a piece is asked what it lets out, and what is written in
        /// the code of a class is no secret.
        /// </summary>
        public IReadOnlyList<ValueOrigin> Pieces =>
            _pieces ??= [.. Found.Where(origin => origin.Constant is null).Select(origin => origin with { IsPiece = true })];
    }
}
