using System;
using System.Globalization;
using Presets;

// What differs between two versions of the standard. The tests read this output.
Console.WriteLine("timeout: " + BarsErrors.RecTimeout().StatusCode.ToString(CultureInfo.InvariantCulture));
Console.WriteLine("409: "
    + (BarsErrors.TryFind(409, BarsErrorCodes.RecTimeout, BarsIssueCodes.Timeout, out var scenario)
        ? BarsErrors.Describe(scenario).Name
        : "nothing"));
Console.WriteLine("scenarios: " + BarsErrors.All.Count.ToString(CultureInfo.InvariantCulture));
