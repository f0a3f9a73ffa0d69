using System.Net.Http.Headers;
using Hl7.Fhir.Model;

namespace BaRS.ErrorGen.Samples.Tests.Assurance;

/// <summary>Sends what provokes a condition, and returns the last request with its answer.</summary>
internal delegate Task<(Request, Answer)> Dialogue(RunningReceiver receiver);

/// <summary>How the conditions of messages are provoked that take an earlier message, other headers or another verb.</summary>
internal static class DialogueCases
{
    private static Request NoGuids => TestBundle.Validation().ToRequest() with { RequestId = "1", CorrelationId = "2" };

    public static IReadOnlyDictionary<string, Dialogue> Dialogues { get; } = new Dictionary<string, Dialogue>(StringComparer.Ordinal)
    {
        ["A36"] = receiver => AfterAsync(receiver, TestBundle.Referral(), accepted =>
            TestBundle.Cancellation(accepted).With<ServiceRequest>(referral => referral.Status = RequestStatus.Completed)),
        ["A37"] = receiver => AfterAsync(receiver, TestBundle.Referral(), accepted =>
            TestBundle.Cancellation(accepted).With<ServiceRequest>(referral => referral.Category[0].Coding[1].Code = "a2t1")),
        ["A38"] = async receiver =>
        {
            var message = TestBundle.Referral();
            var first = message.ToRequest();
            await receiver.SendAsync(first);
            return await SendAsync(receiver, message.ToRequest() with { RequestId = first.RequestId });
        },
        ["A40"] = receiver => SendAsync(receiver, TestBundle.Referral().ToRequest() with { RequestId = null, CorrelationId = null }),
        ["A41"] = receiver => SendAsync(receiver, NoGuids),
        ["A42"] = async receiver =>
        {
            var message = TestBundle.Booking();
            await receiver.SendAsync(message.ToRequest());
            return await SendAsync(receiver, message.ToRequest());
        },
        ["A50"] = receiver => AfterAsync(receiver, TestBundle.Referral(), accepted =>
            TestBundle.Update(accepted).With<Patient>(patient => patient.Meta!.LastUpdated = DateTimeOffset.UnixEpoch)),
        ["A51"] = receiver => AfterAsync(receiver, TestBundle.Booking(), accepted => TestBundle.Booking(accepted.Get<Slot>().Id)),
        ["A52"] = receiver => SendAsync(receiver, TestBundle.Booking().ToRequest() with
        {
            Content = new StringContent("<Bundle xmlns=\"http://hl7.org/fhir\"/>", new MediaTypeHeaderValue("application/xml")),
        }),
        ["A55"] = receiver => AfterAsync(receiver, TestBundle.Booking(), accepted =>
            TestBundle.Cancellation(accepted).With<Appointment>(appointment => appointment.Participant[0].Actor = new("12345"))),
        ["A59"] = async _ =>
        {
            using var receiver = new RunningReceiver("--ValidationRequests", "true");
            await receiver.InitializeAsync();
            var answer = await SendAsync(receiver, NoGuids);
            await receiver.DisposeAsync();
            return answer;
        },
        ["A62"] = receiver => SendAsync(receiver, TestBundle.Referral().ToRequest() with { Method = "PUT" }),
    };

    public static async Task<(Request, Answer)> SendAsync(RunningReceiver receiver, Request request) =>
        (request, await receiver.SendAsync(request));

    private static async Task<(Request, Answer)> AfterAsync(RunningReceiver receiver, Bundle first, Func<Bundle, Bundle> second)
    {
        var accepted = await receiver.SendAsync(first.ToRequest());
        Xunit.Assert.True(accepted.Status == 200, accepted.Body);
        return await SendAsync(receiver, second(accepted.ReadBundle()).ToRequest());
    }
}
