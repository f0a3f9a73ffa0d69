using System;
using PublicLibrary;

var error = Answers.HeaderMissing("X-Request-ID");
Console.WriteLine(BarsOperationOutcome.Create(error, BarsErrors.RecServerErrorTransient()).ToJson());
Console.WriteLine(BarsRetry.Classify(error.StatusCode, error.Code, error.IssueCode).Action);
