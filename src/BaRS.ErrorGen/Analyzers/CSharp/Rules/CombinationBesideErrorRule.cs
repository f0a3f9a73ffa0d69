using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>BARS2004 where a generated error is sent with another status than its own: <c>StatusCode(409, outcome)</c>.</summary>
internal sealed class CombinationBesideErrorRule : ICodeRule
{
    /// <summary>Answers that succeed if nothing else is said.</summary>
    private static readonly Dictionary<string, int> Successes = new(StringComparer.Ordinal)
    {
        ["Ok"] = 200,
        ["Created"] = 201,
        ["CreatedAtAction"] = 201,
        ["CreatedAtRoute"] = 201,
        ["Accepted"] = 202,
        ["AcceptedAtAction"] = 202,
        ["AcceptedAtRoute"] = 202,
        ["Json"] = 200,
        ["Text"] = 200,
        ["Content"] = 200,
    };

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        ImmutableArray.Create(Combinations.OtherStatus, Combinations.Success);

    public Trigger Trigger { get; } = new(OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment)
    {
        Method = (method, types) => ResponseMembers.MayAnswer(method, types) || Succeeds(method, types),
        Property = ResponseMembers.MayAnswer,
    };

    public void Examine(IOperation operation, CodeContext context)
    {
        if (ResponseShapes.Find(operation, context.Types) is { IsDeclaration: false } response)
        {
            if (response.FindCertain(context) is { } status)
                Check(status, ResponseBodies.Find(response), context);
        }
        else if (operation is IInvocationOperation call
            && Succeeds(call.TargetMethod, context.Types)
            && StatusArgument.Find(call.Arguments) is null)
        {
            CheckSuccess(call, Successes[call.TargetMethod.Name], context);
        }
    }

    private static bool Succeeds(IMethodSymbol method, KnownTypes types) =>
        Successes.ContainsKey(method.Name) && types.GetMeaning(method.ContainingType) == TypeMeaning.MakesResponses;

    private static void Check(StatusValue status, IEnumerable<IOperation> bodies, CodeContext context)
    {
        foreach (var given in bodies)
        {
            if (GeneratedBody.Find(given, context) is not { } body)
                continue;
            if (status.Status < 400)
                context.Report(Combinations.Success, status.Place.GetLocation(), [Quote(body), status.Status]);
            else if (body.Scenario is { } scenario && scenario.Status != status.Status)
                context.Report(Combinations.OtherStatus, status.Place.GetLocation(), ["BarsErrors." + scenario.Name, scenario.Status, status.Status]);
        }
    }

    private static void CheckSuccess(IInvocationOperation call, int status, CodeContext context)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit
                && GeneratedBody.Find(argument.Value, context) is { } body
                && !SetsStatus(call))
            {
                context.Report(Combinations.Success, call.Syntax.GetLocation(), [Quote(body), status]);
            }
        }
    }

    private static string Quote(GeneratedBody body) =>
        body.Scenario is { } scenario ? "BarsErrors." + scenario.Name : Quotation.Shorten(body.Place.Syntax.ToString());

    /// <summary>Whether the member sets a status elsewhere: which of its answers that is for, is not asked.</summary>
    private static bool SetsStatus(IOperation operation)
    {
        var member = operation.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? operation.Syntax.SyntaxTree.GetRoot();
        return member.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment =>
            assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.Text: "StatusCode" });
    }
}
