using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>What of an exception reaches a text.</summary>
/// <param name="Place">The expression that gives it.</param>
/// <param name="IsMessage">True for its message alone, false for all of it or its stack trace.</param>
internal sealed record ExceptionText(IOperation Place, bool IsMessage);

/// <summary>Finds the texts of exceptions in what an expression is made of.</summary>
internal static class ExceptionTexts
{
    private const int MaxDepth = 12;

    public static IReadOnlyList<ExceptionText> Find(IOperation value, CodeContext context)
    {
        if (!MayHold(value))
            return Array.Empty<ExceptionText>();
        var texts = default(List<ExceptionText>);
        foreach (var origin in Origins.FindWithPieces(value, context.Flow))
        {
            if (origin.Constant is null && IsMessage(origin.Operation) is { } isMessage)
                (texts ??= []).Add(new ExceptionText(Whole(origin.Operation), isMessage));
        }

        return texts ?? (IReadOnlyList<ExceptionText>)Array.Empty<ExceptionText>();
    }

    /// <summary>
    /// Asked of nearly all texts that are given to anything: whether an exception stands in the expression, or in the member
    /// around it if a local may hold the text.
    /// </summary>
    [MethodImpl(HotPath.Compiled)]
    public static bool MayHold(IOperation value, int depth = 0)
    {
        if (depth == MaxDepth || value.ConstantValue.HasValue || value.Kind is OperationKind.AnonymousFunction)
            return false;
        if (BaseTypes.IncludeException(value.Type))
            return true;
        if (value is ILocalReferenceOperation local)
            return !local.Type!.IsValueType && LocalTable.MentionsException(local);
        foreach (var part in value.ChildOperations)
        {
            if (MayHold(part, depth + 1))
                return true;
        }

        return false;
    }

    /// <summary>Whether an expression gives the message of an exception, or all of it; null if it gives neither.</summary>
    private static bool? IsMessage(IOperation value) => value switch
    {
        // The message of the project's own exceptions is written for whoever gets it.
        IPropertyReferenceOperation { Property.Name: "Message", Instance: { } instance } when BaseTypes.IncludeException(instance.Type) =>
            IsInProject(instance) ? null : true,
        IPropertyReferenceOperation { Property.Name: "StackTrace" or "Data" or "Source" or "TargetSite", Instance: { } instance }
            when BaseTypes.IncludeException(instance.Type) => false,
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } when BaseTypes.IncludeException(instance.Type) => false,
        IObjectCreationOperation => null,
        _ => BaseTypes.IncludeException(value.Type) ? false : null,
    };

    private static bool IsInProject(IOperation exception) =>
        exception.Type?.DeclaringSyntaxReferences.Length > 0 || NarrowedType.Find(exception)?.DeclaringSyntaxReferences.Length > 0;

    /// <summary>With what stands before the question mark of <c>exception?.Message</c>.</summary>
    private static IOperation Whole(IOperation text)
    {
        var at = text;
        while (at is not IConditionalAccessOperation && at.Parent is { } parent && FindInstance(text) is IConditionalAccessInstanceOperation)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == at)
                return access;
            at = parent;
        }

        return text;
    }

    private static IOperation? FindInstance(IOperation member) => member switch
    {
        IPropertyReferenceOperation property => property.Instance,
        IInvocationOperation call => call.Instance,
        _ => null,
    };
}
