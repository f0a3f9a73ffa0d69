using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Text;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>What was read of texts, each once.</summary>
/// <remarks>
/// Kept by <see cref="SourceText"/>, which the compiler and the editor keep as long as the text stays the same: the
/// generator and the analyzers share one result, and a keystroke in C# reads nothing.
/// </remarks>
internal sealed class ReadTexts<T>(Func<TextFile, CancellationToken, T> read)
    where T : class
{
    private readonly ConditionalWeakTable<SourceText, T> _cache = new();

    public T Read(SourceText text, CancellationToken cancellationToken)
    {
        if (_cache.TryGetValue(text, out var cached))
            return cached;

        var result = read(text.ToTextFile(), cancellationToken);
        return _cache.GetValue(text, _ => result);
    }
}
