using BaRS.ErrorGen.Analyzers;

namespace BaRS.ErrorGen.Tests.Analyzers;

/// <summary>An editor asks one file after another of the same compilation, and cancels a request when a key is pressed.</summary>
public sealed class OnceTests
{
    [Fact]
    public void What_is_found_once_is_asked_for_again_if_the_first_request_was_cancelled()
    {
        var asked = 0;
        var once = new Once<string>(token =>
        {
            asked++;
            token.ThrowIfCancellationRequested();
            return "found";
        });
        Assert.Throws<OperationCanceledException>(() => once.Get(new CancellationToken(canceled: true)));
        Assert.Equal("found", once.Get(CancellationToken.None));
        Assert.Equal("found", once.Get(new CancellationToken(canceled: true)));
        Assert.Equal(2, asked);
    }
}
