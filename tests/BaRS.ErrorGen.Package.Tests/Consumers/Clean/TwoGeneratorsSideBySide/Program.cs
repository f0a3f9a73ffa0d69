using System;
using OtherGenerator;
using TwoGeneratorsSideBySide;

Console.WriteLine(YamlTexts.Greeting);
Console.WriteLine(YamlTexts.Version);
Console.WriteLine(BarsErrors.OwnScenario().Code);
