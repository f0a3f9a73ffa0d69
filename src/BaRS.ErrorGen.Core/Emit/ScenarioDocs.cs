using System.Globalization;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>What the documentation of a member says of its scenario.</summary>
internal static class ScenarioDocs
{
    /// <summary>The three parts that a sender sees, as "400 REC_BAD_REQUEST value".</summary>
    public static string Combination(Scenario scenario) =>
        scenario.Status.ToString(CultureInfo.InvariantCulture) + " " + scenario.Code + " " + scenario.Issue;

    public static void WriteRemarks(SourceWriter writer, Scenario scenario)
    {
        writer.Lines("/// <remarks>");
        Paragraph(writer, $"{Combination(scenario)}; emitted by {Emitter(scenario.Origin)}; {Retry(scenario.Retry)}.");
        if (scenario.IsFirstOfTypeOnly)
            Paragraph(writer, "First Of Type only.");
        if (scenario.Endpoints.Count > 0)
            Paragraph(writer, $"Endpoint: {string.Join(", ", scenario.Endpoints)}.");
        if (scenario.Note is { } note)
            Paragraph(writer, "Note: " + note);
        if (scenario.Source is { } source)
            Paragraph(writer, "Source: " + source);
        if (scenario.Requirements.Count > 0)
            Paragraph(writer, "Requirements: " + string.Join(", ", scenario.Requirements));
        writer.Lines("/// </remarks>");
    }

    private static void Paragraph(SourceWriter writer, string text) => writer.Doc("para", text);

    private static string Emitter(Origin origin)
    {
        var names = new List<string>();
        if ((origin & Origin.Receiver) != 0)
            names.Add("the receiver");
        if ((origin & Origin.Api) != 0)
            names.Add("the API");
        if ((origin & Origin.ApiInjected) != 0)
            names.Add("the API on behalf of the receiver");
        return string.Join(" or ", names);
    }

    private static string Retry(RetryPolicy policy) => policy.Action switch
    {
        RetryAction.RetryAfterDelay => "the sender retries after a delay",
        RetryAction.RetryWithBackoff => "the sender retries with growing delays",
        RetryAction.RefreshTokenThenRetry => "the sender gets a new token and retries",
        RetryAction.AlreadyDelivered => "the message was delivered before",
        _ => "the sender does not retry",
    };
}
