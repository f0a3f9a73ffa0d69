using BaRS.ErrorGen.Tests.Support;
using static BaRS.ErrorGen.Tests.Support.OutcomeVerifier;

namespace BaRS.ErrorGen.Tests.Lint;

/// <summary>BARS3006: outcomes that the role of the project may not emit.</summary>
public sealed class OutcomeOfOtherRoleTests
{
    private const string Roles = """
        format: bars-errors/1
        scenarios:
          - { status: 400, code: SEND_BAD_REQUEST, issue: [value, required, invariant], text: A. }
          - { status: 400, code: REC_BAD_REQUEST, issue: [value, required], text: A. }
          - { status: 401, code: SEND_UNAUTHORIZED, issue: login, text: A. }
          - { status: 403, code: REC_FORBIDDEN, issue: forbidden, origin: api-injected, text: A. }
          - { name: ByApi, status: 409, code: CONFLICT, issue: conflict, origin: api, text: A. }
          - { name: ByReceiver, status: 410, code: CONFLICT, issue: conflict, origin: receiver, text: A. }

        """;

    [Theory]
    [InlineData("SEND_BAD_REQUEST", "value", "For the same failure, use 'REC_BAD_REQUEST'.")]
    [InlineData("SEND_BAD_REQUEST", "invariant", "With this status, a receiver can use 'REC_BAD_REQUEST', but not with 'invariant'.")]
    [InlineData("SEND_UNAUTHORIZED", "login", "The spec has no error code of a receiver for this failure.")]
    public async Task An_outcome_of_the_API_in_a_receiver_is_reported_at_its_error_code(string code, string issue, string advice)
    {
        var message = Assert.Single(await CheckAsync(OfCode("{|BARS3006:\"" + code + "\"|}", issue), WithSpec(Roles, "receiver")));
        Assert.Equal(
            $"'{code}' with the issue code '{issue}' must not be emitted by a receiver, because it says that another party refused the message. {advice}",
            message);
    }

    [Fact]
    public async Task A_project_without_a_role_is_a_receiver() =>
        await CheckAsync(
            OfCode("{|BARS3006:\"SEND_BAD_REQUEST\"|}", "value"),
            Consumer.Create(Roles) with { Properties = [("BarsErrorGenPresets", "none")] });

    [Fact]
    public async Task An_outcome_of_a_receiver_in_the_API_is_reported() =>
        Assert.Contains(
            "must not be emitted by the API, because it says that another party refused the message. For the same failure, use 'SEND_BAD_REQUEST'.",
            Assert.Single(await CheckAsync(OfCode("{|BARS3006:\"REC_BAD_REQUEST\"|}", "value"), WithSpec(Roles, "api"))));

    [Theory]
    [InlineData("receiver", "REC_BAD_REQUEST", "value")]
    [InlineData("receiver", "REC_FORBIDDEN", "forbidden")] // As in C#: the prefix is the receiver's, whoever takes its place.
    [InlineData("receiver", "CONFLICT", "conflict")] // One of its two scenarios is the receiver's.
    [InlineData("api", "CONFLICT", "conflict")]
    [InlineData("api", "REC_FORBIDDEN", "forbidden")]
    [InlineData("api", "SEND_BAD_REQUEST", "value")]
    [InlineData("all", "SEND_BAD_REQUEST", "value")]
    [InlineData("all", "REC_BAD_REQUEST", "value")]
    [InlineData("sender", "SEND_BAD_REQUEST", "value")] // What it receives, not what it emits.
    [InlineData("sender", "REC_BAD_REQUEST", "value")]
    public async Task What_the_role_may_emit_or_receive_is_left_alone(string role, string code, string issue) =>
        await CheckAsync(OfCode($"\"{code}\"", issue), WithSpec(Roles, role));

    [Theory]
    [InlineData("{|BARS3004:\"SEND_BAD_REQEST\"|}", "\"value\"")]
    [InlineData("\"SEND_BAD_REQUEST\"", "{|BARS3001:\"login\"|}")]
    [InlineData("\"SEND_BAD_REQUEST\"", "{|BARS3002:\"vlaue\"|}")]
    public async Task What_is_no_combination_of_the_spec_is_left_to_the_other_rules(string code, string issue) =>
        await CheckAsync(Outcome(issue: issue, code: code, display: null), WithSpec(Roles, "receiver"));

    private static string OfCode(string code, string issue) => Outcome(issue: $"\"{issue}\"", code: code, display: null);
}
