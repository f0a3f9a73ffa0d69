using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Terminology;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2008: a URL that is taken for that of the CodeSystem and is not, in a literal or a constant that is put
/// together. If it is only compared with what was received, it is there on purpose.
/// </summary>
internal sealed class WrongSystemRule : ICodeRule
{
    private static readonly DiagnosticDescriptor WrongSystem = CodeRule.Warning(
        RuleIds.WrongSystem, "Wrong code system URL", "'{0}' is not the code system of BaRS: {1}. Use '{2}'.");

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(WrongSystem);

    public Trigger Trigger { get; } = new(OperationKind.Literal, OperationKind.InterpolatedString, OperationKind.Binary)
    {
        Text = text => text.StartsWith("http", StringComparison.OrdinalIgnoreCase),
    };

    public void Examine(IOperation operation, CodeContext context)
    {
        if (operation.ConstantValue is not { HasValue: true, Value: string url }
            || !url.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || ErrorCodeSystems.WhatIsWrong(url) is not { } reason)
        {
            return;
        }

        var right = context.Spec.Specification.System;
        if (url == right || IsPartOfSame(operation, url))
            return;
        if (ErrorCodeSystems.IsValueSet(url)
            ? !SystemPlace.Is(operation)
            : Reading.IsCompared(operation) || ConstantReading.IsOnlyRead(operation, context))
        {
            return;
        }

        context.Report(
            WrongSystem,
            operation.Syntax.GetLocation(),
            [Quotation.Shorten(url), reason, Quotation.ShortenRight(right)],
            properties: ImmutableDictionary<string, string?>.Empty
                .Add(FixProperties.Value, right)
                .Add(FixProperties.Constant, "BarsErrorCodes.System"));
    }

    /// <summary>A text that nothing is added to (<c>Url + ""</c>, <c>$"{Url}"</c>) is reported once, as a whole.</summary>
    private static bool IsPartOfSame(IOperation operation, string url)
    {
        var at = operation.Parent;
        while (at is IInterpolationOperation or IInterpolatedStringTextOperation or IParenthesizedOperation or IConversionOperation)
            at = at.Parent;
        return at is IBinaryOperation or IInterpolatedStringOperation
            && at.ConstantValue is { HasValue: true, Value: string whole }
            && whole == url;
    }
}
