using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <content>What a call gives back.</content>
internal sealed partial class Origins
{
    private bool VisitCall(IInvocationOperation call, AccessPath? path, CallFrame? frame, bool isPiece)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return VisitLambda(call, path, frame, isPiece);
        if (KnownCalls.IsEntry(method))
        {
            var step = method.Name == "GetValueOrDefault" ? AccessPath.Entry : AccessPath.Item;
            var entries = Receiver.Find(call) is { } collection && Visit(collection, AccessPath.Before(step, path), frame, isPiece);
            return VisitParts(call, path, frame, isPiece) | entries;
        }

        if (method.DeclaringSyntaxReferences.IsEmpty)
            return VisitParts(call, path, frame, isPiece);
        if (CallFrame.IsDeep(frame)
            || method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation)
            || Implementation.Find(method, _flow) is not IMethodSymbol implementation
            || Body(implementation) is not { } body)
        {
            return false;
        }

        return VisitReturns(body, path, new CallFrame(implementation, call.Arguments, call.Instance, frame), isPiece);
    }

    private bool VisitReturns(IOperation body, AccessPath? path, CallFrame? frame, bool isPiece)
    {
        var any = false;
        foreach (var returned in SourceBodies.ReturnValues(body))
            any |= Visit(returned, path, frame, isPiece);
        return any;
    }

    /// <summary><c>read()</c>, where <c>read</c> is a local that holds a lambda.</summary>
    private bool VisitLambda(IInvocationOperation call, AccessPath? path, CallFrame? frame, bool isPiece)
    {
        if (CallFrame.IsDeep(frame) || call.Instance is not ILocalReferenceOperation local)
            return false;
        var any = false;
        foreach (var assigned in LocalAssignments.Reaching(local))
        {
            if (assigned.Whole is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda })
                any |= VisitReturns(lambda, path, new CallFrame(lambda.Symbol, call.Arguments, frame?.This, frame), isPiece);
        }

        return any;
    }

    /// <summary>What the callers of a method or constructor give a parameter.</summary>
    private bool VisitCallers(IParameterSymbol parameter, AccessPath? path, bool isPiece)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } method
            || method.ContainingType.DeclaringSyntaxReferences.IsEmpty
            || IsService(parameter, method))
        {
            return false;
        }

        var any = false;
        foreach (var call in SymbolUses.Find(method.OriginalDefinition, _flow))
        {
            var (called, arguments) = call switch
            {
                IInvocationOperation invocation => (invocation.TargetMethod, invocation.Arguments),
                IObjectCreationOperation creation => (creation.Constructor, creation.Arguments),
                _ => (null, ImmutableArray<IArgumentOperation>.Empty),
            };
            if (SymbolEqualityComparer.Default.Equals(called?.OriginalDefinition, method.OriginalDefinition)
                && arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { } argument)
            {
                any |= Visit(argument.Value, path, null, isPiece);
            }
        }

        return any;
    }

    /// <summary>What a class is given by whoever puts the program together, and not by an expression that could be read.</summary>
    private static bool IsService(IParameterSymbol parameter, IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor && parameter.Type.TypeKind == TypeKind.Interface;

    private IOperation? Body(ISymbol member) => SourceBodies.Body(member, _flow.Compilation, _flow.CancellationToken);
}
