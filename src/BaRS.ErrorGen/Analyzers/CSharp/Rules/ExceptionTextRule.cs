using BaRS.ErrorGen.Analyzers.CSharp.Outcomes;
using BaRS.ErrorGen.Analyzers.CSharp.Values;
using BaRS.ErrorGen.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>BARS2009: the text of an exception in what a sender reads. What is only logged is no answer, and what only a developer's machine answers meets no sender.</summary>
internal sealed class ExceptionTextRule : IOutcomePartRule
{
    private const string Whole = "The text of an exception goes out to the sender: it shows the inside of the system, and can hold a patient's data. Log it, and write in your own words what went wrong.";
    private const string Message = "The message of an exception goes out to the sender: it is written for developers, and can hold a patient's data. Log it, and write in your own words what went wrong.";

    public OutcomePartKind Kind => OutcomePartKind.Diagnostics;

    public void Examine(OutcomePart part, CodeContext context)
    {
        foreach (var text in ExceptionTexts.Of(part.Value))
        {
            if (DevelopmentOnly.Covers(text.Place) || DevelopmentOnly.Covers(part.Value))
                continue;
            context.Report(Descriptors.ExceptionText, text.Place.Syntax.GetLocation(), text.IsMessage ? Message : Whole, text.IsMessage ? DiagnosticSeverity.Info : null);
        }
    }
}
