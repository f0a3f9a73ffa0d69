using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Outcomes;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Terminology;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2008: a URL that is taken for that of the CodeSystem and is not, in a literal or a constant that is put
/// together. Where it is only compared with what was received, it is there on purpose.
/// </summary>
internal sealed class WrongSystemRule : ICodeRule
{
    public ImmutableArray<OperationKind> Kinds { get; } =
        ImmutableArray.Create(OperationKind.Literal, OperationKind.InterpolatedString, OperationKind.Binary);

    public void Examine(IOperation operation, CodeContext context)
    {
        if (operation.ConstantValue is not { HasValue: true, Value: string url } || !url.StartsWith("http", StringComparison.OrdinalIgnoreCase) || ErrorCodeSystems.WhatIsWrong(url) is not { } reason)
            return;
        var right = context.Spec.Specification.System;
        if (url == right || IsPartOfSame(operation, url))
            return;
        if (ErrorCodeSystems.IsValueSet(url) ? !SystemPlace.Is(operation) : Reading.Of(operation) || ConstantReading.Of(operation, context))
            return;
        context.Report(
            Descriptors.WrongSystem,
            operation.Syntax.GetLocation(),
            $"{Quotation.Of(url)} {reason}. The code system of BaRS is {Quotation.OfRight(right)}.",
            properties: ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Value, right).Add(FixProperties.Constant, "BarsErrorCodes.System"));
    }

    /// <summary>A text that nothing is added to (<c>Url + ""</c>, <c>$"{Url}"</c>) is told once, as a whole.</summary>
    private static bool IsPartOfSame(IOperation operation, string url)
    {
        var at = operation.Parent;
        while (at is IInterpolationOperation or IInterpolatedStringTextOperation or IParenthesizedOperation or IConversionOperation)
            at = at.Parent;
        return at is IBinaryOperation or IInterpolatedStringOperation && at.ConstantValue is { HasValue: true, Value: string whole } && whole == url;
    }
}
