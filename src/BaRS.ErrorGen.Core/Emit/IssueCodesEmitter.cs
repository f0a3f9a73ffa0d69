using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints the constants of FHIR R4 issue-type, whatever the spec.</summary>
internal sealed class IssueCodesEmitter() : SpecEmitter(GeneratedTypes.IssueCodes)
{
    public override string Emit(Specification specification, Target target)
    {
        var writer = new SourceWriter(target);
        writer.Lines("""
            /// <summary>The codes of FHIR R4 issue-type, the values of <c>OperationOutcome.issue.code</c>.</summary>
            /// <remarks>Source: http://hl7.org/fhir/R4/valueset-issue-type.html</remarks>
            """);
        writer.OpenType("static class BarsIssueCodes");
        var isFirst = true;
        foreach (var type in IssueTypes.R4)
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            writer.Summary(type.Code == type.Root ? $"{type.Display}." : $"{type.Display}, under {type.Root}.");
            writer.Lines($"public const string {Identifier.PascalCase(type.Code)} = {CSharpLiteral.From(type.Code)};");
        }

        return writer.End();
    }
}
