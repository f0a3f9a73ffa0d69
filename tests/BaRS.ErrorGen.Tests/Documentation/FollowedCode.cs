namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>One thing that a rule on C# code follows, or does not: a line of the table, and the code that shows it.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Words">As the page says it.</param>
/// <param name="Code">Members of a controller; a mark stands where the rule reports.</param>
internal sealed record FollowedCode(string Id, string Words, string Code)
{
    /// <summary>Whether the rule reports.</summary>
    public bool IsFollowed => Code.Contains("{|", StringComparison.Ordinal);

    public static IReadOnlyList<FollowedCode> All { get; } =
    [
        new("BARS2001", "locals, branches, `switch`, tuples", "IActionResult A(bool x) { var (status, _) = (x ? {|BARS2001:418|} : 400, 1); return StatusCode(status); }"),
        new("BARS2001", "the project's methods, with what they are given", "IActionResult A() => StatusCode(Same({|BARS2001:418|})); static int Same(int value) => value;"),
        new("BARS2001", "members of objects that the project creates", "record Verdict(int Status); IActionResult A() { var verdict = new Verdict({|BARS2001:418|}); return StatusCode(verdict.Status); }"),
        new("BARS2001", "maps and lists that the project writes", "static readonly Dictionary<string, int> Map = new() { [\"a\"] = {|BARS2001:418|} }; IActionResult A(string key) => StatusCode(Map[key]);"),
        new("BARS2001", "exceptions of the project, to the handler", "class Refused(int status) : Exception { public int Status { get; } = status; } static void A() => throw new Refused({|BARS2001:418|}); IActionResult Handle(Refused e) => StatusCode(e.Status);"),
        new("BARS2001", "members that anybody can set, of an object that others create", "class Options { public int Status { get; set; } = 418; } IActionResult A(Options options) => StatusCode(options.Status);"),
        new("BARS2001", "methods that can be overridden, and interfaces with several implementations", "IActionResult A() => StatusCode(Choose()); protected virtual int Choose() => 418;"),
        new("BARS2002", "constants, locals, branches, maps", "object A(bool x) { var code = x ? {|BARS2002:\"too costly\"|} : \"value\"; return new { severity = \"error\", code, diagnostics = \"d\" }; }"),
        new("BARS2002", "texts that are put together at run time", "object A(string x) => new { severity = \"error\", code = \"too\" + x, diagnostics = \"d\" };"),
        new("BARS2003", "constants, locals, branches, maps", "object A(bool x) { var code = x ? {|BARS2003:\"REC_NOBODY_KNOWS\"|} : \"REC_CONFLICT\"; return new Coding(\"https://fhir.nhs.uk/CodeSystem/http-error-codes\", code); }"),
        new("BARS2003", "texts that are put together at run time", "object A(string x) => new Coding(\"https://fhir.nhs.uk/CodeSystem/http-error-codes\", \"REC_\" + x);"),
        new("BARS2004", "arguments, initialisers and tuples that give them together, and what a class fixes", "IActionResult A() => {|BARS2004:StatusCode(500, new { severity = \"error\", code = \"duplicate\", details = new { code = \"REC_CONFLICT\" } })|};"),
        new("BARS2004", "the codes that a map, a `switch` or a method gives to an error whose class fixes the issue code", "class Fault(string code) : Exception { public string Code => code; public OperationOutcome.IssueType IssueType => OperationOutcome.IssueType.Transient; } object A(bool x) { var code = x ? {|BARS2004:\"REC_CONFLICT\"|} : \"REC_UNAVAILABLE\"; return new Fault(code); }"),
        new("BARS2004", "a status and a code that meet in an object only at run time", "class Body { public int Status { get; set; } public string Code { get; set; } } object A(Body body) { body.Code = \"REC_CONFLICT\"; return StatusCode(500, body); }"),
        new("BARS2005", "constants, locals, branches, maps", "class Own : Exception { public Own(string code, OperationOutcome.IssueType issueType) { } } object A(bool x) => new Own(x ? {|BARS2005:\"PROXY_NOT_FOUND\"|} : \"REC_NOT_FOUND\", OperationOutcome.IssueType.NotFound);"),
        new("BARS2005", "codes that are only declared, compared or looked up", "const string Proxy = \"PROXY_NOT_FOUND\"; bool A(string code) => code == Proxy;"),
        new("BARS2006", "statements, branches, patterns, lists and methods of the project", "bool {|BARS2006:ShouldRetry|}(HttpResponseMessage r) { if (r.StatusCode == HttpStatusCode.NotImplemented) return true; return (int)r.StatusCode >= 500; }"),
        new("BARS2006", "what depends on more than the status", "bool ShouldRetry(HttpResponseMessage r) => r.Headers.Contains(\"x\");"),
        new("BARS2007", "locals, branches, the project's methods, and exceptions of the project to the handler", "IActionResult A(HttpResponseMessage r) => StatusCode(Of(r)); static int Of(HttpResponseMessage r) => (int){|BARS2007:r.StatusCode|};"),
        new("BARS2007", "what was looked at first, in whichever way", "IActionResult A(HttpResponseMessage r) => r.StatusCode == HttpStatusCode.NotFound ? StatusCode((int)r.StatusCode) : StatusCode(502);"),
        new("BARS2008", "literals, and constants that are put together", "const string Base = \"https://fhir.nhs.uk/\"; object A() => new Coding({|BARS2008:Base + \"Codesystem/http-error-codes\"|}, \"REC_CONFLICT\");"),
        new("BARS2008", "what is only compared with what was received", "bool A(string system) => system == \"https://fhir.nhs.uk/Codesystem/http-error-codes\";"),
        new("BARS2009", "texts that are put together, lists, serialisers, bytes", "IActionResult A(Exception e) => BadRequest(string.Join(\", \", \"a\", {|BARS2009:e.Message|}));"),
        new("BARS2009", "what objects and exceptions of the project keep, to wherever it is read", "class Fault(string why) { public string Text => \"no: \" + why; } object A(Exception e) => new Fault({|BARS2009:e.Message|}); IActionResult Answer(Fault fault) => BadRequest(fault.Text);"),
        new("BARS2009", "the message of an exception of the project, written in its own words", "class Refused : Exception { } IActionResult A(Refused e) => BadRequest(e.Message);"),
        new("BARS2009", "what is only logged", "void A(Exception e) => Log(e.Message); static void Log(string text) => Console.WriteLine(text);"),
        new("BARS2010", "initialisers, anonymous objects, maps, JSON in a text", "object A() => new { resourceType = {|BARS2010:\"OperationOutcome\"|}, issue = new[] { new { severity = \"error\", code = \"invalid\", details = new { coding = new[] { new { code = \"REC_BAD_REQUEST\" } } } } } };"),
        new("BARS2010", "outcomes that several statements put together, and bodies that are sent with another status", "IActionResult A() => StatusCode(409, new { resourceType = \"OperationOutcome\", issue = new[] { new { severity = \"error\", code = \"invalid\", details = new { coding = new[] { new { code = \"REC_BAD_REQUEST\" } } } } } });"),
        new("BARS2011", "Firely's concepts, anonymous objects, maps", "object A() => new CodeableConcept(\"https://fhir.nhs.uk/CodeSystem/http-error-codes\", \"REC_CONFLICT\", {|BARS2011:\"Conflict\"|});"),
        new("BARS2011", "concepts of another code system", "object A() => new CodeableConcept(\"http://snomed.info/sct\", \"1\", \"text\");"),
        new("BARS2012", "callbacks of a pipeline, loops of attempts, handlers below a retry, and the methods that they call", "async Task A(HttpClient c) { for (var attempt = 0; attempt < 3; attempt++) { var m = new HttpRequestMessage(); m.Headers.Add(\"X-Request-ID\", {|BARS2012:Guid.NewGuid().ToString()|}); await c.SendAsync(m); } }"),
        new("BARS2012", "a client that is configured in several methods", "void A(IHttpClientBuilder b) { b.AddStandardResilienceHandler(); B(b); } void B(IHttpClientBuilder b) => b.AddHttpMessageHandler<Ids>(); class Ids : DelegatingHandler { protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage m, CancellationToken t) { m.Headers.Add(\"X-Request-ID\", Guid.NewGuid().ToString()); return base.SendAsync(m, t); } }"),
        new("BARS2015", "`switch`, `GetValueOrDefault` and maps in fields", "string A(int status) => status switch { 404 => \"REC_NOT_FOUND\", 409 => \"REC_CONFLICT\", 503 => \"REC_UNAVAILABLE\", {|BARS2015:_|} => \"REC_SERVER_ERROR\" };"),
        new("BARS2015", "maps of the statuses of another service", "string A(HttpResponseMessage r) => (int)r.StatusCode switch { 404 => \"REC_NOT_FOUND\", 409 => \"REC_CONFLICT\", 503 => \"REC_UNAVAILABLE\", _ => \"REC_SERVER_ERROR\" };"),
        new("BARS2016", "locals, serialisers, `ToJson`", "IActionResult A() { var json = BarsOperationOutcome.Create(BarsErrors.RecConflictDuplicate()).ToJson(); return Conflict({|BARS2016:json|}); }"),
        new("BARS2016", "a text with its media type", "IActionResult A() => Content(BarsOperationOutcome.Create(BarsErrors.RecConflictDuplicate()).ToJson(), \"application/fhir+json\");"),
        new("BARS2017", "constants, locals, branches", "object A() { var text = {|BARS2017:\"An error occurred\"|}; return new { severity = \"error\", code = \"value\", diagnostics = text }; }"),
        new("BARS2017", "texts that are put together at run time", "object A(string x) => new { severity = \"error\", code = \"value\", diagnostics = \"error\" + x };"),
    ];
}
