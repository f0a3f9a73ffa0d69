using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>BARS2009 for pages that show exceptions to whoever asks, if nothing keeps them to a developer's machine.</summary>
internal sealed class ExceptionTextInDeveloperPageRule : ICodeRule
{
    /// <summary>What conditions ask that know where they run, in whichever way: what is not certain is not reported.</summary>
    private static readonly string[] Environments = ["Develop", "Debug", "Local", "Environment", "IsProd", "Staging", "Detailed"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(ExceptionTextRule.DeveloperPage);

    public Trigger Trigger { get; } = new(OperationKind.Invocation)
    {
        Method = (method, _) => IsPage(method),
    };

    public void Examine(IOperation operation, CodeContext context)
    {
        var call = (IInvocationOperation)operation;
        if (IsPage(call.TargetMethod)
            && !DevelopmentOnly.Covers(call)
            && !DependsOnEnvironment(call.Syntax))
        {
            context.Report(ExceptionTextRule.DeveloperPage, CallName.Find(call).GetLocation(), [call.TargetMethod.Name]);
        }
    }

    private static bool IsPage(IMethodSymbol method) =>
        method.Name is "UseDeveloperExceptionPage" or "UseDatabaseErrorPage" or "AddDatabaseDeveloperPageExceptionFilter"
        && method is { IsExtensionMethod: true, DeclaringSyntaxReferences.IsEmpty: true };

    private static bool DependsOnEnvironment(SyntaxNode call) =>
        call.Ancestors().Any(outer => outer switch
        {
            IfStatementSyntax choice => Asks(choice.Condition),
            ConditionalExpressionSyntax choice => Asks(choice.Condition),
            SwitchStatementSyntax choice => Asks(choice.Expression),
            SwitchExpressionSyntax choice => Asks(choice.GoverningExpression),
            BlockSyntax block => block.Statements.OfType<IfStatementSyntax>().Any(guard => guard.Span.End < call.SpanStart && Asks(guard.Condition)),
            // ConfigureDevelopment(IApplicationBuilder app), which ASP.NET Core calls by its name.
            MethodDeclarationSyntax method => Holds(method.Identifier.ValueText),
            LocalFunctionStatementSyntax function => Holds(function.Identifier.ValueText),
            ClassDeclarationSyntax type => Holds(type.Identifier.ValueText),
            _ => false,
        }) || IsConditionallyCompiled(call);

    private static bool Asks(SyntaxNode condition) => Holds(condition.ToString());

    private static bool Holds(string text) => Array.Exists(Environments, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary><c>#if DEBUG</c>, or any other: the symbols of the build say where it runs.</summary>
    private static bool IsConditionallyCompiled(SyntaxNode call)
    {
        var open = 0;
        for (var directive = call.SyntaxTree.GetRoot().GetFirstDirective();
            directive is not null && directive.SpanStart < call.SpanStart;
            directive = directive.GetNextDirective())
        {
            open += directive.Kind() switch
            {
                SyntaxKind.IfDirectiveTrivia => 1,
                SyntaxKind.EndIfDirectiveTrivia => -1,
                _ => 0,
            };
        }

        return open > 0;
    }
}
