using System.Text;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;

namespace BaRS.ErrorGen.Validation;

/// <summary>Cuts a diagnostics wording at its placeholders: <c>{name}</c>, with <c>{{</c> and <c>}}</c> for braces.</summary>
internal static class TemplateReader
{
    /// <summary>The parts, or what is wrong with the placeholders.</summary>
    public static (DiagnosticsTemplate Template, IReadOnlyList<string> Problems) Read(string wording)
    {
        var parts = new List<TemplatePart>();
        var problems = new List<string>();
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
                problems.Add("A '}' closes nothing. Write '}}' for a brace.");
            }
            else
            {
                var end = wording.IndexOf('}', i);
                var nextOpen = wording.IndexOf('{', i + 1);
                if (end < 0 || (nextOpen >= 0 && nextOpen < end))
                {
                    problems.Add($"The '{{' before '{Beginning(wording, i + 1)}' is not closed. Write '{{name}}' for a placeholder or '{{{{' for a brace.");
                    continue;
                }

                var name = wording.Substring(i + 1, end - i - 1);
                if (ProblemOf(name) is { } problem)
                    problems.Add(problem);

                AddLiteral(parts, literal);
                parts.Add(new TemplatePart(name, IsPlaceholder: true));
                i = end;
            }
        }

        AddLiteral(parts, literal);
        return (problems.Count > 0 ? DiagnosticsTemplate.None : new DiagnosticsTemplate(new EquatableArray<TemplatePart>(parts)), problems);
    }

    private static string Beginning(string wording, int start) => wording.Substring(start, Math.Min(20, wording.Length - start));

    private static void AddLiteral(List<TemplatePart> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
            parts.Add(new TemplatePart(literal.ToString(), IsPlaceholder: false));
        literal.Clear();
    }

    private static string? ProblemOf(string name)
    {
        if (name.Trim().Length == 0)
            return "A placeholder is empty. Give it a name, as '{parameter}', or write '{{' and '}}' for braces.";

        // A keyword is fine: the parameter is written with '@'.
        if (Identifier.IsWord(name))
            return null;
        return $"'{name}' is no name for a parameter. Use letters, digits and '_', starting with a letter, as '{{parameter}}'.";
    }
}
