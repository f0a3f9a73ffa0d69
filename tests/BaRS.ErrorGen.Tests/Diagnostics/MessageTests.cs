using System.Globalization;
using System.Text;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Tests.Diagnostics;

/// <summary>Every message as its reader gets it, each really reported once; kept as a text that can be read aloud.</summary>
public sealed class MessageTests
{
    private static readonly Lazy<Task<IReadOnlyList<Diagnostic>>> Reported = new(MessageExamples.ReportAllAsync);

    [Fact]
    public async Task Every_message_of_every_rule_is_reported_by_an_example()
    {
        var reported = (await Reported.Value).Select(diagnostic => diagnostic.Descriptor).ToHashSet();
        Assert.Empty(RuleMessages.Descriptors.Where(descriptor => !reported.Contains(descriptor))
            .Select(descriptor => $"{descriptor.Id}: {descriptor.MessageFormat}"));
    }

    [Fact]
    public async Task Every_hole_is_filled_and_nothing_is_given_for_no_hole() =>
        Assert.All(await Reported.Value, diagnostic =>
        {
            var format = diagnostic.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
            Assert.True(RuleMessages.GetHoles(format).Count == RuleMessages.CountArguments(diagnostic), $"{diagnostic.Id}: {format}");
        });

    [Fact]
    public async Task Every_message_ends_as_a_sentence_or_is_one_without_a_full_stop() =>
        Assert.All((await Reported.Value).Select(Message), message =>
            Assert.True(message.Contains(". ", StringComparison.Ordinal) == message[^1] is '.' or '?' || message[^1] == '?', message));

    [Fact]
    public async Task The_kept_messages_are_what_is_reported()
    {
        var reported = await Reported.Value;
        var text = new StringBuilder();
        foreach (var rule in RuleMessages.Descriptors.GroupBy(descriptor => descriptor.Id))
        {
            text.Append(CultureInfo.InvariantCulture, $"{rule.Key}: {rule.First().Title}\n");
            foreach (var descriptor in rule)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  {Message(reported.First(diagnostic => diagnostic.Descriptor.Equals(descriptor)))}\n");
            }

            text.Append('\n');
        }

        Repository.Keep(text.ToString(), "tests", "BaRS.ErrorGen.Tests", "Diagnostics", "messages.txt");
    }

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
