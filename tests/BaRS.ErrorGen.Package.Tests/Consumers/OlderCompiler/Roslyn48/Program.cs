using System;
using Roslyn48;

Console.WriteLine(BarsOperationOutcome.Create(BarsErrors.RecBadRequestValue("As the .NET 8 SDK.")).ToJson());
