using System.Text.Json.Nodes;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Editors.Tests.Support;

/// <summary>An editor with the YAML language server behind it. All tests share one: it takes a second to start.</summary>
/// <remarks>Files exist in the editor alone, beside the schema, so that their first line can name it as a user's does.</remarks>
public sealed class Editor : IAsyncLifetime, IDisposable
{
    /// <summary>The first lines of a spec, for the tests that do not write their own.</summary>
    public const string Head = "# yaml-language-server: $schema=bars-errors.schema.json\nformat: bars-errors/1\n";

    // Only so that a defect does not hold up a build; a busy machine is far from it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private LspConnection? _server;
    private int _files;

    public async Task InitializeAsync()
    {
        if (LanguageServer.WhySkipped is not null)
            return;
        if (LanguageServer.WhyMissing is { } reason)
            throw new InvalidOperationException(reason);

        _server = new LspConnection(LanguageServer.Start());
        var snippets = new JsonObject { ["snippetSupport"] = true, ["documentationFormat"] = new JsonArray("markdown") };
        await _server.RequestAsync("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = null,
            ["capabilities"] = new JsonObject
            {
                ["textDocument"] = new JsonObject
                {
                    ["completion"] = new JsonObject { ["completionItem"] = snippets },
                    ["hover"] = new JsonObject { ["contentFormat"] = new JsonArray("markdown") },
                },
            },
        }).WaitAsync(Patience);
        _server.Notify("initialized", new JsonObject());

        // A catalogue of schemas on the web, which is not to be asked.
        var settings = new JsonObject
        {
            ["validate"] = true,
            ["hover"] = true,
            ["completion"] = true,
            ["schemaStore"] = new JsonObject { ["enable"] = false },
        };
        _server.Notify(
            "workspace/didChangeConfiguration",
            new JsonObject { ["settings"] = new JsonObject { ["yaml"] = settings } });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _server?.Dispose();

    /// <summary>What is offered at the <c>|</c> of a spec, with what it inserts and says.</summary>
    internal async Task<IReadOnlyList<Offer>> CompleteAsync(string marked)
    {
        var (uri, position) = Open(Head + marked);
        var answer = await AskAsync("textDocument/completion", uri, position);
        var items = answer as JsonArray ?? answer!["items"]!.AsArray();
        return [.. items.Select(item => Offer.From(item!))];
    }

    /// <summary>What is shown of the word at the <c>|</c> of a spec.</summary>
    internal async Task<string> HoverAsync(string marked)
    {
        var (uri, position) = Open(Head + marked);
        return (string?)(await AskAsync("textDocument/hover", uri, position))?["contents"]?["value"] ?? "";
    }

    /// <summary>What is reported in a file, each with the text that is underlined.</summary>
    internal async Task<IReadOnlyList<string>> FindAsync(string text, string? path = null)
    {
        var uri = Open(text, path);
        var lines = text.Split('\n');
        return
        [
            .. (await Server.FindingsAsync(uri).WaitAsync(Patience)).Select(finding =>
            {
                var (start, end) = (finding!["range"]!["start"]!, finding["range"]!["end"]!);
                var line = lines[(int)start["line"]!];
                var last = (int)end["line"]! == (int)start["line"]! ? (int)end["character"]! : line.Length;
                return $"{line[(int)start["character"]!..last]}: {finding["message"]}";
            }),
        ];
    }

    private LspConnection Server => _server ?? throw new InvalidOperationException("The editor was not started.");

    private Task<JsonNode?> AskAsync(string method, string uri, JsonNode position) => Server
        .RequestAsync(method, new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["position"] = position })
        .WaitAsync(Patience);

    private (string Uri, JsonNode Position) Open(string marked)
    {
        var mark = marked.IndexOf('|', StringComparison.Ordinal);
        var before = marked[..mark];
        var position = new JsonObject
        {
            ["line"] = before.Count(c => c == '\n'),
            ["character"] = mark - (before.LastIndexOf('\n') + 1),
        };
        return (Open(before + marked[(mark + 1)..], path: null), position);
    }

    private string Open(string text, string? path)
    {
        var uri = new Uri(path ?? Repository.GetPath("spec", $"typed-{Interlocked.Increment(ref _files)}.bars.yaml")).AbsoluteUri;
        Server.Notify("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "yaml", ["version"] = 1, ["text"] = text },
        });
        return uri;
    }
}

/// <summary>One entry of a list of completions.</summary>
internal sealed record Offer(string Label, string Inserts, string Says)
{
    public static Offer From(JsonNode item)
    {
        var documentation = item["documentation"];
        return new Offer(
            (string)item["label"]!,
            (string?)item["textEdit"]?["newText"] ?? (string?)item["insertText"] ?? "",
            (documentation is JsonObject ? (string?)documentation["value"] : (string?)documentation) ?? "");
    }
}

/// <summary>The tests that share the editor.</summary>
[CollectionDefinition(Name)]
public sealed class EditorGroup : ICollectionFixture<Editor>
{
    public const string Name = "Editor";
}
