using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp;
using BaRS.ErrorGen.Analyzers.CSharp.Rules;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>The list of the rules, and what they trigger on.</summary>
public sealed class TriggerTests
{
    /// <summary>Sets of rules are the bits of a number.</summary>
    private const int MaxRules = 64;

    [Fact]
    public void Each_rule_of_the_assembly_is_in_the_list_once()
    {
        var rules = typeof(ICodeRule).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ICodeRule)));
        Assert.Equal(
            rules.Select(type => type.Name).Order(StringComparer.Ordinal),
            CodeRules.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
        Assert.InRange(CodeRules.All.Length, 1, MaxRules);
    }

    [Fact]
    public void Each_rule_says_what_it_triggers_on() =>
        Assert.All(CodeRules.All, rule =>
        {
            var trigger = rule.Trigger;
            Assert.NotEmpty(trigger.Kinds);
            Assert.Contains(
                new Delegate?[] { trigger.Method, trigger.Property, trigger.Name, trigger.Text, trigger.Value, trigger.Operation },
                question => question is not null);
        });

    /// <summary>
    /// On all code that the tests of the rules have: what a rule reports if it is shown every operation of its kinds, it
    /// reports by its trigger too.
    /// </summary>
    [Fact]
    public async Task No_trigger_hides_a_finding()
    {
        var consumer = CodeVerifier.CreateConsumer("", spec: null, ("BarsErrorGenRole", "receiver"));
        var project = RuleTestCode.AddTo(consumer.Compile(), RuleTestCode.Files);
        consumer = consumer with { Sources = [.. consumer.Sources, "/* Bars */"] };
        var compilation = consumer.WithGeneratedCode(project);
        var all = await FindAsync(new UntriggeredAnalyzer(), compilation, consumer);
        Assert.True(all.Count > 300, $"{all.Count} findings: the code of the tests was not found.");
        Assert.Equal(all, await FindAsync(new CodeAnalyzer(), compilation, consumer));
    }

    private static async Task<IReadOnlyList<string>> FindAsync(DiagnosticAnalyzer analyzer, Compilation compilation, Consumer consumer)
    {
        var findings = await compilation
            .WithAnalyzers([analyzer], new AnalyzerOptions(consumer.Specs, consumer.Options))
            .GetAnalyzerDiagnosticsAsync();
        return [.. findings.Select(finding => finding.ToString()).Order(StringComparer.Ordinal)];
    }

#pragma warning disable RS1036, RS1041 // It never leaves this process.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class UntriggeredAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.Code;

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterCompilationStartAction(start =>
            {
                var facts = ProjectFacts.From(start.Compilation, start.Options);
                start.RegisterOperationAction(
                    operation => CodeRules.Examine(operation.Operation, new CodeContext(operation, facts), CodeRules.OfKind(operation.Operation.Kind)),
                    CodeRules.KindsOf(ulong.MaxValue));
            });
        }
    }
#pragma warning restore RS1036, RS1041
}
