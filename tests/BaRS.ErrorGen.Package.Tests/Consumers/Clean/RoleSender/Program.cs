using System;
using RoleSender;

// A sender emits nothing, but understands everything and can replay any answer in its tests.
var replayed = BarsError.Create(BarsScenario.RecServerErrorTransient, "A test.");
Console.WriteLine(BarsOperationOutcome.Create(replayed).ToJson());
Console.WriteLine(BarsRetry.Classify(replayed.StatusCode, replayed.Code, replayed.IssueCode).Action);
Console.WriteLine(string.Join(' ', Array.ConvertAll(typeof(BarsErrors).GetMethods(), method => method.Name)));
