using BaRS.ErrorGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BaRS.ErrorGen.Analyzers;

/// <summary>
/// The scenarios that code names, by the words of its files alone: a name or a code that stands anywhere counts, as a
/// scenario must not be called unused that is used in some way.
/// </summary>
internal sealed class UsedScenarios
{
    private const string Factories = "BarsErrors";
    private const string ScenarioEnum = "BarsScenario";

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    private UsedScenarios()
    {
    }

    /// <summary>Whether the code has a scenario of the spec at all.</summary>
    public bool AnswersWithScenarios { get; private set; }

    /// <summary>Whether a scenario is looked for that no name says: any can be it.</summary>
    public bool MayUseAny { get; private set; }

    public static UsedScenarios Find(Compilation compilation, Specification specification, CancellationToken cancellationToken)
    {
        var used = new UsedScenarios();
        var constants = specification.Codes.ToDictionary(code => code.Identifier, code => code.Code, StringComparer.Ordinal);
        var words = new HashSet<string>(specification.Scenarios.SelectMany(scenario => new[] { scenario.Name, scenario.Code }), StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (IsOurs(tree.FilePath))
                continue;
            foreach (var token in tree.GetRoot(cancellationToken).DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken))
                    used.Add(token, words, constants);
                else if (token.IsKind(SyntaxKind.StringLiteralToken) && words.Contains(token.ValueText))
                    used._words.Add(token.ValueText);
            }
        }

        return used;
    }

    public bool Contains(Scenario scenario) => _words.Contains(scenario.Name) || _words.Contains(scenario.Code);

    private void Add(SyntaxToken token, HashSet<string> words, Dictionary<string, string> constants)
    {
        var text = token.ValueText;
        if (words.Contains(text))
        {
            _words.Add(text);
            AnswersWithScenarios |= IsMemberOf(token, Factories) || IsMemberOf(token, ScenarioEnum);
        }
        else if (constants.TryGetValue(text, out var code))
        {
            _words.Add(code);
        }
        else if (text is "TryFind" or "All")
        {
            MayUseAny |= IsMemberOf(token, Factories);
        }
        else if (text == ScenarioEnum)
        {
            // A number or a text that becomes a scenario: (BarsScenario)number, Enum.Parse<BarsScenario>(text), typeof(BarsScenario).
            var type = token.Parent;
            while (type?.Parent is QualifiedNameSyntax qualified)
                type = qualified;
            MayUseAny |= type?.Parent is CastExpressionSyntax or TypeOfExpressionSyntax
                || type?.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax { Parent: not (VariableDeclarationSyntax or ParameterSyntax) } };
        }
    }

    private static bool IsMemberOf(SyntaxToken name, string type) =>
        name.Parent is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } member
        && access.Name == member
        && access.Expression.GetLastToken().ValueText == type;

    /// <summary>What the generator wrote has every name.</summary>
    private static bool IsOurs(string path) => path.IndexOf(typeof(ErrorSpecGenerator).FullName!, StringComparison.Ordinal) >= 0;
}
