using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Probe;

/// <summary>The base address of the receiver, which the paths of the standard are added to. Nothing else is ever called.</summary>
internal sealed class ReceiverAddress
{
    private readonly string _base;

    private ReceiverAddress(Uri address) => _base = address.AbsoluteUri.TrimEnd('/');

    /// <summary>Reads what the user gave.</summary>
    /// <exception cref="ToolException">It is not an address of HTTP, or holds more than an address.</exception>
    public static ReceiverAddress Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new ToolException(
                $"'{text}' is not the address of a receiver. Give one with http:// or https://, for example http://localhost:5000.");
        }

        // Not repeated in the message: they are a secret.
        if (address.UserInfo.Length > 0)
            throw new ToolException("The address holds a user name or password. Give them as a header, with --headers-file.");
        if (address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new ToolException($"'{text}' has a '?' or '#'. Give the base address alone; the probe adds the paths of the standard.");
        return new ReceiverAddress(address);
    }

    /// <summary>The address of a path with its query.</summary>
    public Uri Of(string path) => new(_base + path);

    public override string ToString() => _base;
}
