using System.Text.RegularExpressions;
using BaRS.ErrorGen.Presets;

namespace BaRS.ErrorGen.Tool.Tests.Catalogue;

/// <summary><c>bars-errors export catalogue</c>: which files it writes, and which it leaves alone.</summary>
public sealed class ExportCatalogueTests(DefaultSite defaultSite) : IClassFixture<DefaultSite>
{
    [Fact]
    public void Every_scenario_and_every_status_has_a_page_at_its_address()
    {
        var site = defaultSite.Site;
        var specification = CompiledPreset.Find(PresetLibrary.Default)!.Specification;

        foreach (var name in specification.Scenarios.Select(scenario => scenario.Name))
            Assert.Contains($"<h1 class=\"code\">{name}</h1>", site.Page($"scenarios/{name}"), StringComparison.Ordinal);
        var statuses = specification.Scenarios.Select(scenario => scenario.Status)
            .Concat(specification.Statuses.Select(entry => entry.Status));
        foreach (var status in statuses.Distinct())
            Assert.Contains($"<h1>{status} ", site.Page($"statuses/{status}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PresetLibrary.Default)]
    [InlineData("nhs-5xx")]
    [InlineData("none")]
    public async Task Every_link_leads_to_a_file_of_the_site_and_to_a_place_in_it(string preset)
    {
        using var site = await ExportedSite.Create(null, "--preset", preset);
        var files = site.Read();
        foreach (var (path, html) in files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (var link in Regex.Matches(html, "(?:href|src)=\"([^\"]*)\"").Select(match => match.Groups[1].Value))
            {
                // What leads elsewhere is for people to follow, and never loaded.
                if (link.StartsWith("https://", StringComparison.Ordinal))
                    continue;
                var target = new Uri(new Uri("file:///" + path), link);
                var file = Uri.UnescapeDataString(target.AbsolutePath[1..]);
                Assert.True(files.ContainsKey(file), $"{path} links to {link}, and there is no {file}.");
                if (target.Fragment.Length > 0)
                    Assert.Contains($"id=\"{target.Fragment[1..]}\"", files[file], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Nothing_is_loaded_from_elsewhere()
    {
        var site = defaultSite.Site;
        Assert.All(site.ReadPages(), page => Assert.DoesNotMatch("""(?:<script|<link|<img)[^>]*https?:""", page.Value));
        Assert.All(site.ReadPages(), page => Assert.Contains("default-src 'none'", page.Value));
        var files = site.Read();
        Assert.DoesNotMatch(@"url\(|@import", files["assets/site.css"]);
        foreach (var script in files.Where(file => file.Key.EndsWith(".js", StringComparison.Ordinal)))
            Assert.DoesNotMatch(@"https?:|\bfetch\b|XMLHttpRequest|\bimport\b|\.innerHTML", script.Value);
    }

    [Fact]
    public async Task The_same_spec_gives_the_same_bytes_with_no_folder_of_this_machine()
    {
        const string spec =
            """
            format: bars-errors/1
            scenarios:
              - {name: Ours, status: 503, code: REC_UNAVAILABLE, issue: transient, text: Down., retry: backoff}
            """;
        using var first = await ExportedSite.Create(spec);
        using var second = await ExportedSite.Create(spec);
        Assert.Equal(first.Read().OrderBy(file => file.Key), second.Read().OrderBy(file => file.Key));
        Assert.All(first.Read(), file => Assert.DoesNotContain(Path.GetDirectoryName(first.Path)!, file.Value, StringComparison.Ordinal));
        Assert.Contains("bars-core-1.5.0</bdi>, <bdi>test.bars.yaml</bdi>", first.Page(""), StringComparison.Ordinal);
        Assert.Contains("<dd dir=\"auto\">test.bars.yaml</dd>", first.Page("scenarios/Ours"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_has_something_in_it_is_left_alone_without_force()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notes.txt", "mine");
        var message = (await ToolRun.Of("export", "catalogue", folder.Path)).Refused();
        Assert.Contains("is not empty", message, StringComparison.Ordinal);
        Assert.Contains("--force", message, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task With_force_the_pages_of_scenarios_that_are_gone_are_deleted_and_nothing_else()
    {
        using var site = await ExportedSite.Create();
        var mine = Path.Combine(site.Path, "scenarios", "RecTimeout", "notes.txt");
        await File.WriteAllTextAsync(mine, "mine");
        Assert.Equal(0, (await site.Export("--preset", "nhs-5xx", "--force")).ExitCode);
        Assert.Equal(["RecTimeout"], Directory.EnumerateDirectories(Path.Combine(site.Path, "scenarios")).Select(Path.GetFileName));
        Assert.Equal([mine], Directory.EnumerateFiles(Path.Combine(site.Path, "scenarios"), "*", SearchOption.AllDirectories));
        Assert.True(File.Exists(Path.Combine(site.Path, "statuses", "503", "index.html")));
        Assert.False(Directory.Exists(Path.Combine(site.Path, "statuses", "400")));
    }

    [Fact]
    public async Task The_list_of_files_cannot_have_other_files_deleted()
    {
        using var site = await ExportedSite.Create();
        var outside = Path.Combine(Path.GetDirectoryName(site.Path)!, "index.html");
        var inside = Path.Combine(site.Path, "mine.txt");
        await File.WriteAllTextAsync(outside, "mine");
        await File.WriteAllTextAsync(inside, "mine");
        await File.AppendAllTextAsync(
            Path.Combine(site.Path, "assets", "files.txt"),
            $"../index.html\nassets/../../index.html\n{outside}\nmine.txt\n/index.html\n");
        Assert.Equal(0, (await site.Export("--force")).ExitCode);
        Assert.True(File.Exists(outside));
        Assert.True(File.Exists(inside));
    }

    [Theory]
    [InlineData("There is no preset named 'bars'", "--preset", "bars")]
    [InlineData("'missing.bars.yaml' does not exist", "--spec", "missing.bars.yaml")]
    public async Task What_cannot_be_read_leaves_no_folder_behind(string problem, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var message = (await ToolRun.In(folder.Path, ["export", "catalogue", "site", .. options])).Refused();
        Assert.Contains(problem, message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("site", "mine");
        Assert.Contains("is a file", (await ToolRun.Of("export", "catalogue", file, "--force")).Refused(), StringComparison.Ordinal);
        Assert.Equal("mine", folder.Read("site"));
    }

    [Fact]
    public async Task A_wrong_command_line_names_the_help_of_the_command() => Assert.EndsWith(
        "See 'bars-errors export catalogue --help'.\n",
        (await ToolRun.Of("export", "catalogue")).Refused(),
        StringComparison.Ordinal);
}
