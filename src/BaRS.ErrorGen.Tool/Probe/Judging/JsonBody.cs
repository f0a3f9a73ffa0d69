using System.Text.Encodings.Web;
using System.Text.Json;

namespace BaRS.ErrorGen.Tool.Probe.Judging;

/// <summary>JSON of a receiver, which can hold what .NET's reader throws at only when it is asked for: half a surrogate pair.</summary>
internal static class JsonBody
{
    /// <summary>Indented, with the characters of other scripts as they are.</summary>
    public static readonly JsonWriterOptions Format = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A string, or its raw text if it is no Unicode.</summary>
    public static string TextOf(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return text.GetRawText().Trim('"');
        }
    }

    /// <summary>The name of a member.</summary>
    public static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
