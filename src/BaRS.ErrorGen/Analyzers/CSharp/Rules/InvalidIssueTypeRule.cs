using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2002 where Firely's enum stands. It serves several releases of FHIR, so that the compiler takes members that R4
/// does not have, and a cast takes any number.
/// </summary>
internal sealed class InvalidIssueTypeRule : ICodeRule
{
    private static readonly DiagnosticDescriptor NotAMember = IssueCodeFinding.Invalid(
        "{0} is not the value of a member of IssueType, so it is not an issue code. Use a member by its name.");

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = IssueCodeFinding.Descriptors.Add(NotAMember);

    public Trigger Trigger { get; } = new(OperationKind.FieldReference, OperationKind.Conversion)
    {
        Project = types => types.HasFirelyIssueType,
        Operation = operation => operation is IFieldReferenceOperation { Field.ContainingType.Name: "IssueType" }
            or IConversionOperation { OperatorMethod: null, Operand.ConstantValue.HasValue: true },
    };

    public void Examine(IOperation operation, CodeContext context)
    {
        switch (operation)
        {
            case IFieldReferenceOperation { Field: { ContainingType: { Name: "IssueType" } type, HasConstantValue: true } field } reference
                when FirelyTypes.IsIssueType(type) && !IsR4(field) && !Reading.IsCompared(reference):
                Report(context, GetName(reference.Syntax), field);
                break;
            case IConversionOperation { OperatorMethod: null } cast
                when FirelyTypes.IsIssueType(cast.Type)
                    && cast.Operand is { ConstantValue: { HasValue: true, Value: int number } } operand
                    && !Reading.IsCompared(cast):
                ExamineCast(cast, operand, number, context);
                break;
        }
    }

    private static void ExamineCast(IConversionOperation cast, IOperation operand, int number, CodeContext context)
    {
        // An enum's member is looked at where it is named.
        if (operand.Type?.SpecialType != SpecialType.System_Int32)
            return;
        var type = cast.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } issueType
            ? issueType
            : (cast.Type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault();
        var member =
            type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && number.Equals(field.ConstantValue));
        if (member is null)
            context.Report(NotAMember, operand.Syntax.GetLocation(), [number]);
        else if (!IsR4(member))
            Report(context, operand.Syntax, member);
    }

    private static void Report(CodeContext context, SyntaxNode place, IFieldSymbol member) =>
        context.Report(IssueCodeFinding.Find(IssueCode.FromMember(member)), place.GetLocation());

    private static bool IsR4(IFieldSymbol member) => IssueCodeFinding.IsValid(IssueCode.FromMember(member));

    private static SyntaxNode GetName(SyntaxNode reference) => reference is MemberAccessExpressionSyntax access ? access.Name : reference;
}
