using System.CommandLine;
using System.CommandLine.Parsing;
using BaRS.ErrorGen.Naming;

namespace BaRS.ErrorGen.Tool.Commands;

/// <summary>What is wrong with a command line, in sentences.</summary>
internal static class CommandLineProblems
{
    public static IReadOnlyList<string> Find(ParseResult result)
    {
        var unknown = UnknownOptions(result).ToList();
        if (unknown.Count > 0)
            return unknown;
        // Without its command, whatever follows is not understood either.
        return UnknownCommand(result) is { } problem
            ? [problem]
            : [.. result.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// A misspelt option would be taken for a file of that name. Whoever has such a file writes <c>--</c> before it, or
    /// <c>./</c>.
    /// </summary>
    private static IEnumerable<string> UnknownOptions(ParseResult result)
    {
        var known = result.CommandResult.Command.Options.Select(option => option.Name).ToList();
        foreach (var token in result.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash))
        {
            if (token.Type != TokenType.Argument || token.Value.Length < 2 || token.Value[0] != '-' || IsValueOfOption(token, result))
                continue;
            var nearest = Spelling.Nearest(token.Value, known);
            yield return $"'{token.Value}' is not an option of this command." + (nearest is null ? "" : $" Did you mean '{nearest}'?");
        }
    }

    private static string? UnknownCommand(ParseResult result)
    {
        var commands = result.CommandResult.Command.Subcommands.Where(command => !command.Hidden).Select(command => command.Name).ToList();
        if (commands.Count == 0 || result.UnmatchedTokens is not [var given, ..])
            return null;
        return $"'{given}' is not a command. {Spelling.Suggest(given, commands, $"Commands: {string.Join(", ", commands)}.")}";
    }

    private static bool IsValueOfOption(Token token, ParseResult result) =>
        result.CommandResult.Children.OfType<OptionResult>().Any(option => option.Tokens.Contains(token));
}
