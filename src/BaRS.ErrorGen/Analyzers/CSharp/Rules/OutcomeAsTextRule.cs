using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2016: the text of an error, sent by what takes it for a text: <c>Conflict(outcome.ToJson())</c> answers with a string
/// of JSON, and <c>Results.Text(outcome.ToJson())</c> with text/plain.
/// </summary>
internal sealed class OutcomeAsTextRule : ICodeRule
{
    private static readonly DiagnosticDescriptor AsText = CodeRule.Warning(
        RuleIds.OutcomeAsText,
        "Outcome is sent as text",
        "'{0}' sends the text of an error as {1}, which no sender reads as an OperationOutcome. Return the error or the outcome itself.");

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(AsText);

    public Trigger Trigger { get; } = new(OperationKind.Invocation, OperationKind.ObjectCreation)
    {
        Method = (method, types) => Answers(method.MethodKind == MethodKind.Constructor, method.ContainingType, types),
    };

    public void Examine(IOperation operation, CodeContext context)
    {
        var (arguments, type, name) = operation switch
        {
            IInvocationOperation { TargetMethod: var method } call => (call.Arguments, method.ContainingType, method.Name),
            IObjectCreationOperation { Type: INamedTypeSymbol created } creation => (creation.Arguments, created, created.Name),
            _ => default,
        };
        if (type is null || arguments.IsEmpty || name is "CreateResponse" || !Answers(operation is IObjectCreationOperation, type, context.Types))
            return;
        var isPlain = name is "Text" or "Content";
        if (isPlain && HasMediaType(arguments))
            return;
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit && GeneratedBody.Find(argument.Value, context) is { IsText: true } body)
            {
                context.Report(
                    AsText,
                    argument.Syntax.GetLocation(),
                    [Quotation.Shorten(body.Place.Syntax.ToString()), isPlain ? "text/plain" : "a string"]);
            }
        }
    }

    private static bool Answers(bool isCreation, INamedTypeSymbol type, KnownTypes types) => types.GetMeaning(type) switch
    {
        TypeMeaning.MakesResponses => true,
        TypeMeaning.Response => isCreation,
        _ => type.Name == "HttpResponseJsonExtensions",
    };

    private static bool HasMediaType(ImmutableArray<IArgumentOperation> arguments) => arguments.Any(argument =>
        argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: "contentType", Value.ConstantValue: not { HasValue: true, Value: null } });
}
