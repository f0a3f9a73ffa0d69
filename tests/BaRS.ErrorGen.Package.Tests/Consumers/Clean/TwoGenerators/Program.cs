using System;
using OtherGenerator;
using TwoGenerators;

Console.WriteLine(YamlTexts.Greeting);
Console.WriteLine(YamlTexts.Version);
Console.WriteLine(BarsErrors.OwnScenario().Code);
