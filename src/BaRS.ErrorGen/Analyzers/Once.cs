namespace BaRS.ErrorGen.Analyzers;

/// <summary>
/// What is found at the first question, by the token of the one who asks. An editor keeps what the start of a compilation
/// made for later requests, when the token of the start may long be cancelled: a Lazy would then fail for ever.
/// </summary>
internal sealed class Once<T>(Func<CancellationToken, T> find)
    where T : class
{
    private T? _found;

    public T Get(CancellationToken cancellationToken) => _found ??= find(cancellationToken);
}
