using System.Globalization;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>What could be replaced so that a factory makes an outcome, and the status of the response around it.</summary>
internal sealed class OutcomeReplacement
{
    private readonly List<string> _replacements = [];

    private OutcomeReplacement()
    {
    }

    /// <summary>The statuses that the outcome is sent with; empty where none is known.</summary>
    public IReadOnlyCollection<int> Statuses { get; private set; } = [];

    /// <summary>The status of the response that the outcome is the body of; null where it is not known.</summary>
    public int? Status { get; private set; }

    /// <summary>As <see cref="FactoryProperties.Replacements"/> holds them.</summary>
    public string Text => string.Join(";", _replacements);

    public static OutcomeReplacement For(IOperation outcome, CodeContext context)
    {
        var result = new OutcomeReplacement();
        if (outcome.Type?.SpecialType == SpecialType.System_String)
            result.Add(outcome, OutcomeForm.Json);
        else if (outcome.Type is { Name: "OperationOutcome" })
            result.Add(outcome, OutcomeForm.Fhir);
        else if (outcome.Type is { Name: "JsonObject" })
            result.Add(outcome, OutcomeForm.JsonNode);

        var around = Operands.Outside(outcome);
        if (around is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Serialize" or "SerializeObject" } serializer }
            && serializer.Type?.SpecialType == SpecialType.System_String)
        {
            result.Add(serializer, OutcomeForm.Json);
            around = Operands.Outside(serializer);
        }

        result.AddResponse(around, context);
        result.Statuses = SentBody.FindStatuses(outcome, context);
        return result;
    }

    private void AddResponse(IOperation? around, CodeContext context)
    {
        IOperation? response = around switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => ResponseCalls.Find(call, context.Types) is not null ? call : null,
            IArgumentOperation { Parent: IObjectCreationOperation creation } => IsResponse(creation, context),
            ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation } } =>
                IsResponse(creation, context),
            _ => null,
        };
        if (response is null)
            return;
        Status = FindStatus(response, context);
        if (response.Type?.ContainingNamespace?.ToDisplayString() is { } owner && Status is not null)
            Add(response, owner == "Microsoft.AspNetCore.Mvc" ? OutcomeForm.MvcResponse : OutcomeForm.MinimalResponse);
    }

    private static IObjectCreationOperation? IsResponse(IObjectCreationOperation creation, CodeContext context) =>
        context.Types.GetMeaning(creation.Type as INamedTypeSymbol) == TypeMeaning.Response ? creation : null;

    /// <summary>The one status that the response is sure to have.</summary>
    private static int? FindStatus(IOperation response, CodeContext context)
    {
        if ((response is IObjectCreationOperation created ? ObjectLiteral.FindInitial(created, "StatusCode") : null) is { } given)
            return Operands.UnwrapAll(given)?.ConstantValue is { HasValue: true, Value: int set } ? set : null;
        var found = response is IInvocationOperation call
            ? ResponseCalls.Find(call, context.Types)
            : ResponseCreations.Find((IObjectCreationOperation)response, context.Types);
        return found is null ? null
            : found.Fixed?.Status
            ?? (found.FindOrigins(context).Select(origin => origin.Constant).OfType<int>().ToList() is [var only] ? only : null);
    }

    private void Add(IOperation operation, OutcomeForm form)
    {
        var span = operation.Syntax.Span;
        _replacements.Add(string.Format(CultureInfo.InvariantCulture, "{0},{1},{2}", span.Start, span.Length, form));
    }
}
