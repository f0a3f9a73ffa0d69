using Hl7.Fhir.Model;
using Receiver.Fhir;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace BaRS.ErrorGen.Samples.Tests;

/// <summary>What the receiver does with a referral that is right. What it refuses is in Assurance/.</summary>
[Collection(ReceiverTests.Name)]
public sealed class ReferralTests(RunningReceiver receiver)
{
    public static TheoryData<string> Kinds => ["referral", "between ambulance services", "validation", "first version"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_referral_is_accepted_and_can_be_read_and_found_by_its_patient(string kind)
    {
        var message = kind switch
        {
            "between ambulance services" => TestBundle.Referral("a6t1"),
            "validation" => TestBundle.Validation(),
            "first version" => TestBundle.Referral().With<ServiceRequest>(referral => referral.Category[0].Coding.RemoveAt(1))
                .With(bundle => bundle.Meta!.VersionId = "1.0.0-alpha"),
            _ => TestBundle.Referral(),
        };
        var answer = await receiver.SendAsync(message.ToRequest());
        Assert.True(answer.Status == 200, answer.Body);
        var id = answer.ReadBundle().Get<ServiceRequest>().Id;

        var read = await receiver.SendAsync(new Request("GET", "/ServiceRequest/" + id));
        var found = await receiver.SendAsync(new Request("GET", "/ServiceRequest?patient:identifier=" + TestBundle.NhsNumber));

        Assert.Equal(id, FhirJson.Parse<ServiceRequest>(read.Body).Id);
        Assert.Contains(found.ReadBundle().Entry, entry => entry.Resource?.Id == id);
    }

    [Fact]
    public async Task A_referral_can_be_changed_and_cancelled()
    {
        var accepted = (await receiver.SendAsync(TestBundle.Referral().ToRequest())).ReadBundle();
        var update = TestBundle.Update(accepted).With<ServiceRequest>(referral => referral.PatientInstruction = "Call us back.");
        var updated = await receiver.SendAsync(update.ToRequest());
        // As senders cancel: without what they do not say again.
        var cancellation = TestBundle.Cancellation(updated.ReadBundle()).Without<Encounter>().Without<CarePlan>().Without<Consent>();
        var cancelled = await receiver.SendAsync(cancellation.ToRequest());
        var read = await receiver.SendAsync(new Request("GET", "/ServiceRequest/" + accepted.Get<ServiceRequest>().Id));

        Assert.Equal((200, 200), (updated.Status, cancelled.Status));
        Assert.Equal(RequestStatus.Revoked, FhirJson.Parse<ServiceRequest>(read.Body).Status);
    }

    [Fact]
    public async Task A_message_may_hold_what_FHIR_does_not_know()
    {
        // A status that is none of FHIR's, in a resource that the receiver does not look at.
        var json = TestBundle.Referral().With<Consent>(consent => consent.StatusElement!.JsonValue = "granted").ToRequest();

        Assert.Equal(200, (await receiver.SendAsync(json)).Status);
    }

    [Fact]
    public async Task No_data_of_the_patient_is_in_the_diagnostics()
    {
        var request = TestBundle.Referral().With<Patient>(patient => patient.Contact.Clear())
            .With<ServiceRequest>(referral => referral.Category[0].Coding[0].Code = TestBundle.NhsNumber).ToRequest();

        var answer = await receiver.SendAsync(request);

        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain(TestBundle.NhsNumber, answer.Body, StringComparison.Ordinal);
    }
}
