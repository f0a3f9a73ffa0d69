namespace BaRS.ErrorGen.Tests.Analyzers.CSharp;

/// <summary>One defect for each rule on C# code, in the order of the ids: what tests take that are about all rules.</summary>
public static class PlantedDefects
{
    public static TheoryData<string, string> All => new()
    {
        { "BARS2001", "class Planted { object Answer() => Results.StatusCode({|BARS2001:418|}); }" },
        {
            "BARS2002",
            "class Planted { object Issue() => new { severity = \"error\", code = {|BARS2002:\"too costly\"|}, diagnostics = \"a\" }; }"
        },
        { "BARS2003", "class Planted { string Code() => {|BARS2003:\"REC_BAD_REQEST\"|}; }" },
        { "BARS2004", "class Planted { object Answer() => {|BARS2004:Results.Json(\"REC_BAD_REQUEST\", statusCode: 409)|}; }" },
        { "BARS2005", "class PlantedException : Exception { public string ErrorCode => {|BARS2005:\"SEND_UNAUTHORIZED\"|}; }" },
        { "BARS2006", "class Planted { bool ShouldRetry(HttpResponseMessage response) => {|BARS2006:(int)response.StatusCode >= 500|}; }" },
        {
            "BARS2007",
            "class Planted { object Answer(HttpResponseMessage message) => Results.StatusCode((int){|BARS2007:message.StatusCode|}); }"
        },
        { "BARS2008", "class Planted { string System() => {|BARS2008:\"https://fhir.nhs.uk/Codesystem/http-error-codes\"|}; }" },
        {
            "BARS2009",
            "class Planted { object Answer(Exception exception) => Results.Json({|BARS2009:exception.ToString()|}, statusCode: 500); }"
        },
        { "BARS2010", "class Planted { object Outcome() => new { resourceType = {|BARS2010:\"OperationOutcome\"|}, issue = new[] { new { severity = \"error\", code = \"not-supported\", details = new { coding = new[] { new { code = \"REC_NOT_IMPLEMENTED\" } } } } } }; }" },
        { "BARS2011", "class Planted { object Concept() => new CodeableConcept(\"https://fhir.nhs.uk/CodeSystem/http-error-codes\", \"REC_BAD_REQUEST\", {|BARS2011:\"400: The Receiver was unable to process the request.\"|}); }" },
        {
            "BARS2012",
            "class Planted { object Send(ResiliencePipeline pipeline) => pipeline.ExecuteAsync(async token => { new HttpRequestMessage().Headers.Add(\"X-Request-ID\", {|BARS2012:Guid.NewGuid().ToString()|}); }); }"
        },
        {
            "BARS2013",
            "class BarsRetryHandler : HttpClientHandler; class Planted { object Client() => {|BARS2013:new HttpClient(new BarsRetryHandler())|}; }"
        },
        {
            "BARS2015",
            "class Planted { string Code(int status) => status switch { 400 => \"REC_BAD_REQUEST\", 406 => \"REC_NOT_ACCEPTABLE\", {|BARS2015:_|} => \"REC_SERVER_ERROR\" }; }"
        },
        {
            "BARS2016",
            "class Planted { object Answer(Receiver.BarsOperationOutcome outcome) => Results.Json({|BARS2016:outcome.ToJson()|}, statusCode: 400); }"
        },
        {
            "BARS2017",
            "class Planted { object Issue() => new { severity = \"error\", code = \"value\", diagnostics = {|BARS2017:\"TODO\"|} }; }"
        },
    };
}
