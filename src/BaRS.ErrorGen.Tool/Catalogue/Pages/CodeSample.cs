using System.Globalization;
using BaRS.ErrorGen.Emit;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;

namespace BaRS.ErrorGen.Tool.Catalogue.Pages;

/// <summary>The C# of a scenario: the generated factory, and what a sender asks.</summary>
/// <param name="Signature">The factory.</param>
/// <param name="Call">A call of it.</param>
/// <param name="Roles">The roles that have the factory.</param>
/// <param name="Classify">How a sender asks what to do.</param>
internal sealed record CodeSample(string Signature, string Call, string Roles, string Classify)
{
    public static CodeSample From(Scenario scenario)
    {
        var parameters = scenario.Diagnostics.Placeholders.Select(Identifier.Escape).ToList();
        var status = scenario.Status.ToString(CultureInfo.InvariantCulture);
        return new CodeSample(
            $"BarsError BarsErrors.{scenario.Name}("
                + (parameters.Count == 0 ? "string diagnostics = null" : string.Join(", ", parameters.Select(name => "string " + name)))
                + ")",
            $"return BarsErrors.{scenario.Name}({string.Join(", ", parameters)});",
            RolesThatSend(scenario.Origin),
            $"BarsRetry.Classify({status}, {CSharpLiteral.From(scenario.Code)}, {CSharpLiteral.From(scenario.Issue)})");
    }

    private static string RolesThatSend(Origin origin) =>
        Role.Receiver.MayEmit(origin) && Role.Api.MayEmit(origin) ? "receiver and api"
        : Role.Receiver.MayEmit(origin) ? "receiver"
        : "api";
}
