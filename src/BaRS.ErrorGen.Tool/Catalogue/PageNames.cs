using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BaRS.ErrorGen.Tool.Catalogue;

/// <summary>
/// The folders of pages, which are their addresses: the name of the scenario, as it stands, wherever that can be a folder on
/// every system.
/// </summary>
/// <remarks>
/// The other cases are rare, but one of them would break the whole export on a colleague's machine: names that differ in
/// letter case alone, names of devices on Windows, and names that are too long once they are bytes.
/// </remarks>
internal sealed class PageNames
{
    // The limit of most file systems is 255 bytes for a name.
    private const int MaxBytes = 200;

    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })],
        StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder of a name; each call takes one.</summary>
    public string Add(string name)
    {
        var isLong = Encoding.UTF8.GetByteCount(name) > MaxBytes;
        return !isLong && !Devices.Contains(name) && _taken.Add(name) ? name : AddMarked(name, isLong);
    }

    /// <summary>What the name itself decides, so that the address stays when other scenarios come and go.</summary>
    private string AddMarked(string name, bool isLong)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
        var marked = (isLong ? Shorten(name) : name) + "-" + hash[..8].ToLower(CultureInfo.InvariantCulture);
        _taken.Add(marked);
        return marked;
    }

    private static string Shorten(string name)
    {
        var length = 0;
        var bytes = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxBytes / 2)
                break;
            length += rune.Utf16SequenceLength;
        }

        return name[..length];
    }
}
