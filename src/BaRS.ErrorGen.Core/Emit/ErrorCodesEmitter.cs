using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints the constants of the error codes.</summary>
internal sealed class ErrorCodesEmitter() : SpecEmitter(GeneratedTypes.ErrorCodes)
{
    public override string Emit(Specification specification, Target target)
    {
        var writer = new SourceWriter(target);
        writer.Lines("/// <summary>BaRS error codes, the values of <c>OperationOutcome.issue.details.coding.code</c>.</summary>");
        writer.OpenType("static class BarsErrorCodes");
        writer.Lines($"""
            /// <summary>The code system of these codes, the value of <c>OperationOutcome.issue.details.coding.system</c>.</summary>
            public const string System = {CSharpLiteral.From(specification.System)};
            """);
        foreach (var code in specification.Codes.OrderBy(code => code.Code, StringComparer.Ordinal))
        {
            writer.Line();
            writer.Summary(code.Display.Length > 0 ? code.Display : "Neither the published CodeSystem nor the spec has a display.");
            if (!code.IsPublished)
                writer.Lines("/// <remarks>Not in the published CodeSystem.</remarks>");
            writer.Lines($"public const string {code.Identifier} = {CSharpLiteral.From(code.Code)};");
        }

        return writer.End();
    }
}
