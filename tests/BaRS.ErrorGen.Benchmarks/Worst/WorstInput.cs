using System.Globalization;
using System.Text;

namespace BaRS.ErrorGen.Benchmarks.Worst;

/// <summary>An input by name; made only when it is measured, since each is up to 8 MiB.</summary>
internal sealed record WorstInput(string Name, Func<string> Make)
{
    /// <summary>The largest file that is read.</summary>
    private const int Size = 8 * 1024 * 1024;

    /// <summary>The head, and then one part after the other up to 8 MiB.</summary>
    public static WorstInput Filled(string name, string head, Func<int, string> part, int limit = int.MaxValue) => new(name, () =>
    {
        var result = new StringBuilder(head, Size);
        for (var i = 0; i < limit; i++)
        {
            var next = part(i);
            if (result.Length + next.Length > Size)
                break;
            result.Append(next);
        }

        return result.ToString();
    });

    /// <summary>The head, and then the same part over and over up to 8 MiB.</summary>
    public static WorstInput Filled(string name, string head, string part, int limit = int.MaxValue) =>
        Filled(name, head, _ => part, limit);

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
