using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>A predicate that stands elsewhere: it may retry whatever those beside it leave out.</summary>
internal sealed class OtherPredicate(SyntaxNode name) : RetryPredicate
{
    /// <inheritdoc />
    public override Location Place => name.GetLocation();

    /// <inheritdoc />
    public override bool? For(int status) => null;
}
