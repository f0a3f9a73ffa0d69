using System.Text;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;

namespace BaRS.ErrorGen.Validation;

/// <summary>Cuts a diagnostics wording at its placeholders: <c>{name}</c>, with <c>{{</c> and <c>}}</c> for braces.</summary>
internal static class TemplateReader
{
    private const int MaxQuoted = 20;

    private static readonly RuleDescriptor ClosesNothing = Invalid("The '}}' in '{0}' closes nothing. Write '}}}}' for a literal brace.");
    private static readonly RuleDescriptor NotClosed = Invalid(
        "The '{{' in '{0}' is not closed. Write '{{name}}' for a placeholder, or '{{{{' for a literal brace.");
    private static readonly RuleDescriptor NoName = Invalid(
        "The placeholder '{0}' has no name. Write, for example, '{{parameter}}', or '{{{{' and '}}}}' for literal braces.");
    private static readonly RuleDescriptor InvalidName = Invalid(
        "'{0}' is not a valid name for a placeholder. Use letters, digits and '_', starting with a letter; for example, '{{parameter}}'.");

    public static IReadOnlyList<RuleDescriptor> Descriptors => [ClosesNothing, NotClosed, NoName, InvalidName];

    /// <summary>The parts, or what is wrong with the placeholders: the rules, each with the arguments of its message.</summary>
    public static (DiagnosticsTemplate Template, IReadOnlyList<(RuleDescriptor Rule, string Argument)> Problems) Read(string wording)
    {
        var parts = new List<TemplatePart>();
        var problems = new List<(RuleDescriptor Rule, string Argument)>();
        var literal = new StringBuilder();
        for (var i = 0; i < wording.Length; i++)
        {
            var c = wording[i];
            if (c is not '{' and not '}')
            {
                literal.Append(c);
            }
            else if (i + 1 < wording.Length && wording[i + 1] == c)
            {
                literal.Append(c);
                i++;
            }
            else if (c == '}')
            {
                problems.Add((ClosesNothing, Ending(wording, i + 1)));
            }
            else
            {
                var end = wording.IndexOf('}', i);
                var nextOpen = wording.IndexOf('{', i + 1);
                if (end < 0 || (nextOpen >= 0 && nextOpen < end))
                {
                    problems.Add((NotClosed, Beginning(wording, i)));
                    continue;
                }

                var name = wording.Substring(i + 1, end - i - 1);
                // A keyword is fine: the parameter is written with '@'.
                if (name.Trim().Length == 0)
                    problems.Add((NoName, $"{{{name}}}"));
                else if (!Identifier.IsWord(name))
                    problems.Add((InvalidName, name));

                AddLiteral(parts, literal);
                parts.Add(new TemplatePart(name, IsPlaceholder: true));
                i = end;
            }
        }

        AddLiteral(parts, literal);
        return (problems.Count > 0 ? DiagnosticsTemplate.None : new DiagnosticsTemplate(new EquatableArray<TemplatePart>(parts)), problems);
    }

    private static string Beginning(string wording, int start) => wording.Substring(start, Math.Min(MaxQuoted, wording.Length - start));

    private static string Ending(string wording, int end) => wording.Substring(Math.Max(0, end - MaxQuoted), Math.Min(MaxQuoted, end));

    private static void AddLiteral(List<TemplatePart> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
            parts.Add(new TemplatePart(literal.ToString(), IsPlaceholder: false));
        literal.Clear();
    }

    private static RuleDescriptor Invalid(string messageFormat) =>
        SpecRule.Error(RuleIds.InvalidPlaceholder, "Invalid placeholder", messageFormat);
}
