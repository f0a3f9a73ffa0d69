using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>BARS2007: the status of a response from another service goes out as this project's own, whatever it is.</summary>
internal sealed class UnboundedStatusRule : ICodeRule
{
    private static readonly DiagnosticDescriptor PassedThrough = CodeRule.Warning(
        RuleIds.UnboundedStatus,
        "Status of another service is passed through",
        "'{0}' passes the status of another service on, even if the spec does not have it. {1}");

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(PassedThrough);

    public Trigger Trigger => Triggers.Response;

    public void Examine(IOperation operation, CodeContext context)
    {
        if (context.Response is not { Value: { ConstantValue.HasValue: false } value, IsDeclaration: false } response)
            return;
        var upstream = UpstreamStatus.Find(value, context);
        if (upstream.Reads.Count == 0)
            return;
        var guards = new StatusGuards(upstream, context.Types);
        if (guards.Bound(value) || upstream.Reads.FirstOrDefault(read => !guards.Bound(read)) is not { } passed)
            return;

        if (IsCopy(response.Operation, passed, context))
            return;

        // The cast is not what is wrong, and neither is what stands beside the status in a choice.
        var place = Operands.Unwrap(value) is ILocalReferenceOperation local ? local : passed;
        context.Report(PassedThrough, place.Syntax.GetLocation(), [Quotation.Shorten(place.Syntax.ToString()), Remedy(context)]);
    }

    private static string Remedy(CodeContext context)
    {
        if (!context.Project.Role.Answers())
            return "Map each expected status to one in the spec, and all others to 502 or 504.";
        var methods = context.Spec.Specification.Upstreams.Select(upstream => "BarsUpstream." + upstream.Method).Take(3).ToList();
        return methods.Count == 0
            ? "Name under 'upstream' in a spec file what each status becomes, and use the generated BarsUpstream."
            : $"Use {string.Join(" or ", methods)}.";
    }

    /// <summary>
    /// A response of a client that is made from one of its parameters, as caches and retries do, is a copy and no
    /// answer; and so is the exception in which a client tells its caller of a response.
    /// </summary>
    private static bool IsCopy(IOperation made, IOperation read, CodeContext context) =>
        made is IObjectCreationOperation { Type: INamedTypeSymbol type } && context.Types.IsReceived(type)
        && (read is IPropertyReferenceOperation { Instance: IParameterReferenceOperation } || BaseTypes.IncludeException(type))
        && context.Types.GetInheritedMeaning(context.ContainingSymbol.ContainingType) != TypeMeaning.MakesResponses;
}
