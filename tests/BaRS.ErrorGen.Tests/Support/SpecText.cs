using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>A spec file that exists only in a test.</summary>
internal sealed class SpecText(string path, SourceText text) : AdditionalText
{
    public SpecText(string path, string text)
        : this(path, From(text))
    {
    }

    public static SourceText From(string text) => SourceText.From(text, Encoding.UTF8);

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
