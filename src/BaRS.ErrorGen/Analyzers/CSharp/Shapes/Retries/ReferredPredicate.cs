using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>A written predicate that is only named where it is used: <c>HandleResult(IsServerError)</c>.</summary>
internal sealed class ReferredPredicate(WrittenPredicate written, SyntaxNode reference) : RetryPredicate
{
    /// <inheritdoc />
    public override Location Place => reference.GetLocation();

    /// <inheritdoc />
    public override bool? For(int status) => written.For(status);
}
