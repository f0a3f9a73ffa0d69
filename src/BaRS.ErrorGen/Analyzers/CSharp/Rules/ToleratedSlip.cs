using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// A slip that is looked for beside the code itself, as in <c>code is "REC_CONFLICT" or "REC_CONFLCT"</c>: others send it,
/// and the code takes it for what it means. A slip that is looked for alone is never found, and a mistake.
/// </summary>
internal static class ToleratedSlip
{
    public static bool Is(IOperation slip, string code, CodeContext context)
    {
        if (!Reading.IsCompared(slip))
            return false;
        var constant = context.Spec.GetConstant(code);
        var name = constant.Substring(constant.IndexOf('.') + 1);
        return Whole(slip.Syntax).DescendantNodes().Any(node => node switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText == code,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
            _ => false,
        });
    }

    /// <summary>The comparison, table or switch that the slip stands in.</summary>
    private static SyntaxNode Whole(SyntaxNode slip)
    {
        var whole = slip;
        while (whole.Parent is ExpressionSyntax and not AnonymousFunctionExpressionSyntax
            or PatternSyntax or BaseArgumentListSyntax or ArgumentSyntax or CollectionElementSyntax
            or SwitchExpressionArmSyntax or SwitchLabelSyntax or SwitchSectionSyntax or SwitchStatementSyntax)
        {
            whole = whole.Parent;
            if (whole is SwitchStatementSyntax)
                break;
        }

        return whole;
    }
}
