namespace BaRS.ErrorGen.Diagnostics;

/// <summary>BARS1001, which every reader reports: a file, or a part of it, that cannot be read.</summary>
internal static class Unreadable
{
    public const string Title = "File cannot be read";

    public static readonly RuleDescriptor TooLarge = Because("The file is larger than {0} MiB. {1}");
    public static readonly RuleDescriptor NotUtf8 = Because("The encoding of the file is {0}, not UTF-8. {1}");

    private const int BytesPerMebibyte = 1024 * 1024;

    /// <summary>A message of BARS1001.</summary>
    public static RuleDescriptor Because(string messageFormat) => SpecRule.Error(RuleIds.CannotBeRead, Title, messageFormat);

    /// <summary>The same of what can be read all the same.</summary>
    public static RuleDescriptor Partly(string messageFormat) => SpecRule.Warning(RuleIds.CannotBeRead, Title, messageFormat);

    /// <summary>A number of bytes as <see cref="TooLarge"/> names it.</summary>
    public static int Mebibytes(int bytes) => bytes / BytesPerMebibyte;
}
