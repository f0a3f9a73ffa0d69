using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What a value is followed to: the status of a response, a text that a sender reads.</summary>
/// <param name="Key">Its name, under which results are kept.</param>
/// <param name="TakesPieces">Whether a text that the value is a piece of counts, too.</param>
/// <param name="IsKeptIn">Whether what a member keeps is followed to all places that read it, of whichever object.</param>
/// <param name="Takes">Whether the place where an operation stands takes its value.</param>
internal sealed record Sink(string Key, bool TakesPieces, Func<ISymbol, bool> IsKeptIn, Func<IOperation, bool> Takes);
