using System.Text.RegularExpressions;
using Xunit;

namespace BaRS.ErrorGen.Samples.Tests;

/// <summary>The page that a person sees who opens the receiver in a browser.</summary>
[Collection(ReceiverTests.Name)]
public sealed partial class PageTests(RunningReceiver receiver)
{
    [Fact]
    public async Task The_root_is_a_page_and_leads_to_the_list_of_errors()
    {
        using var response = await receiver.Client.GetAsync(new Uri("/", UriKind.Relative));
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"errors\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_the_page_loads_is_there_and_comes_from_the_receiver()
    {
        var files = new Queue<string>(["/"]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (files.TryDequeue(out var file))
        {
            if (!seen.Add(file))
                continue;

            using var response = await receiver.Client.GetAsync(new Uri(file, UriKind.Relative));
            var text = await response.Content.ReadAsStringAsync();
            Assert.True(response.IsSuccessStatusCode, file);
            Assert.Equal("default-src 'self'; img-src data:", response.Headers.GetValues("Content-Security-Policy").Single());
            foreach (var link in Link().Matches(text).Select(match => match.Groups["file"].Value))
                files.Enqueue("/" + link);
        }

        Assert.Equal(["/", "/messages.js", "/page.css", "/page.js", "/requests.js"], seen.Order(StringComparer.Ordinal));
    }

    /// <summary>Links of stylesheets, scripts and modules. The page has no other sources, which the policy above holds it to.</summary>
    [GeneratedRegex("""(?:rel="stylesheet" href=|<script[^>]* src=|from )["'](?:\./)?(?<file>[^"']+)""")]
    private static partial Regex Link();
}
