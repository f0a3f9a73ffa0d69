using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;

/// <summary>Calls: of the project's own methods, which are run, of delegates, and of those of .NET that are known.</summary>
internal sealed class Calls(Evaluator evaluator)
{
    public Evaluated Evaluate(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var owner = call.Instance is { } instance ? evaluator.Evaluate(instance) : (Evaluated?)null;
        var written = call.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue).ToList();
        var given = new List<Evaluated>();
        foreach (var argument in call.Arguments)
            given.Add(argument.Parameter?.RefKind == RefKind.Out ? Evaluated.Unknown : evaluator.Evaluate(argument.Value));
        var isOfSubject = owner is { IsOfSubject: true } || given.Exists(value => value.IsOfSubject);

        if (method.MethodKind == MethodKind.DelegateInvoke)
            return Invoke(owner ?? Evaluated.Unknown, given).From(isOfSubject);
        var all = given.Where((_, i) => call.Arguments[i].ArgumentKind != ArgumentKind.DefaultValue).ToList();
        if (owner is { } first)
            all.Insert(0, first);
        if (new ListCalls(this, evaluator).Evaluate(call, all) is { } ofList)
            return ofList.From(isOfSubject);
        if (FindBody(method) is var (found, body) && found is IMethodSymbol run)
            return RunMethod(call, run, body, given).From(isOfSubject);
        if (SystemCalls.Evaluate(method, all) is { } known)
            return known.From(isOfSubject);

        // Another's code: it may change what it is given, run a delegate, and throw for what it is called on.
        foreach (var argument in written)
            Change(argument, Evaluated.Unknown.From(isOfSubject));
        foreach (var value in given)
            ForgetRun(value, isOfSubject);
        if (owner is { Content: ObjectOf })
            evaluator.MayThrow();
        return Evaluated.Unknown.From(isOfSubject);
    }

    /// <summary>What comes of a delegate that is called with values; unknown where it is not known what it does.</summary>
    public Evaluated Invoke(Evaluated function, IReadOnlyList<Evaluated> given) => function.Content switch
    {
        IAnonymousFunctionOperation lambda => RunBody(lambda.Body, lambda.Symbol, given),
        IMethodSymbol method when FindBody(method) is var (found, body) && found is IMethodSymbol run => RunBody(body, run, given),
        _ => Evaluated.Unknown,
    };

    /// <summary>Runs a body with values for the parameters of its method. One that calls itself is not followed.</summary>
    public Evaluated RunBody(IOperation body, IMethodSymbol method, IReadOnlyList<Evaluated> given)
    {
        if (!evaluator.Running.Add(body.Syntax))
            return Evaluated.Unknown;
        var parameters = method.OriginalDefinition.Parameters;
        for (var i = 0; i < parameters.Length && i < given.Count; i++)
            evaluator.Scope.Set(parameters[i], given[i]);
        var result = new Statements(evaluator).RunFunction(body);
        evaluator.Running.Remove(body.Syntax);
        return result;
    }

    /// <summary>What runs when a member is called; null where it is not in the source, or another may run in its place.</summary>
    public (ISymbol Member, IOperation Body)? FindBody(ISymbol member)
    {
        if (Implementation.Find(member, evaluator.Flow) is not { IsExtern: false } found
            || SourceBodies.Body(found, evaluator.Flow.Compilation, evaluator.Flow.CancellationToken) is not { } body)
        {
            return null;
        }

        return (found, body is ILocalFunctionOperation { Body: { } block } ? block : body);
    }

    private Evaluated RunMethod(IInvocationOperation call, IMethodSymbol method, IOperation body, List<Evaluated> given)
    {
        var inOrder = new Evaluated[method.Parameters.Length];
        for (var i = 0; i < given.Count; i++)
        {
            if (call.Arguments[i].Parameter is { } parameter)
                inOrder[parameter.Ordinal] = given[i];
        }

        var result = RunBody(body, method, inOrder);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: not RefKind.None } parameter)
                Change(argument, evaluator.Scope.TryGet(method.Parameters[parameter.Ordinal], out var after) ? after : Evaluated.Unknown);
        }

        return result;
    }

    /// <summary>What a delegate changes, if it is run.</summary>
    public void ForgetRun(Evaluated function, bool isOfSubject)
    {
        var code = function.Content switch
        {
            IAnonymousFunctionOperation lambda => lambda,
            IMethodSymbol { MethodKind: MethodKind.LocalFunction } method => FindBody(method)?.Body,
            _ => null,
        };
        if (code is not null)
            Variables.ForgetAll(evaluator, code, isOfSubject);
    }

    private void Change(IArgumentOperation argument, Evaluated value)
    {
        if (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out })
            Variables.Set(evaluator, argument.Value, value);
        else
            Variables.Forget(evaluator, argument.Value);
    }
}
