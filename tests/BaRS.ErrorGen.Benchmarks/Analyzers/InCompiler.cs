using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Benchmarks.Analyzers;

/// <summary>
/// Runs one analyzer in this process, which has not run one before, over compilations that it has not seen. One thing at a
/// time, so that the times do not overlap.
/// </summary>
internal static class InCompiler
{
    public const string Controllers = "controllers";
    private const int Warm = 6;
    private const int Sampled = 3;
    private const string Layers = "BaRS.ErrorGen.Analyzers.CSharp.";
    private static readonly AnalyzerOptions Options = new([]);

    /// <summary>Prints the time of the first run, that of the runtime's compiler in it, and the shortest of many runs.</summary>
    public static void Measure(CSharpCompilation project, DiagnosticAnalyzer analyzer)
    {
        var (jit, methods) = (JitInfo.GetCompilationTime(), JitInfo.GetCompiledMethodCount());
        var first = Run(project, analyzer);
        (jit, methods) = (JitInfo.GetCompilationTime() - jit, JitInfo.GetCompiledMethodCount() - methods);
        var warm = Enumerable.Range(0, Warm).Min(_ => Run(project, analyzer)); // What else runs on the machine only adds to it.
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{first.TotalMilliseconds} {jit.TotalMilliseconds} {methods} {warm.TotalMilliseconds}"));
    }

    /// <summary>Prints what each layer of our own analyzer costs: first what the runtime compiles, then what runs.</summary>
    public static void MeasureLayers(CSharpCompilation project, DiagnosticAnalyzer analyzer)
    {
        using var jit = new JitTimes();
        jit.Start(FindLayer);
        Run(project, analyzer);
        var compiled = jit.Stop();
        for (var i = 0; i < Warm; i++)
            Run(project, analyzer);
        using var samples = new StackSamples();
        for (var i = 0; i < Sampled; i++)
            Run(project, analyzer);
        var run = samples.Stop(FindLayer);
        foreach (var layer in compiled.Keys.Union(run.Keys).Order(StringComparer.Ordinal))
        {
            var (methods, time) = compiled.GetValueOrDefault(layer);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {layer} | {methods} | {time.TotalMilliseconds:0.0} ms | {run.GetValueOrDefault(layer):P0} |"));
        }
    }

    /// <summary>What <see cref="CompilerRun"/> asks this process for.</summary>
    public static void Start(string task, string kind, string assembly, string analyzer)
    {
        var project = Compile(LargeProject.Texts(kind == Controllers));
        var measured = Find(assembly, analyzer);
        Run(project, new NoAnalyzer());
        Run(project, new NoAnalyzer());
        if (task == "layers")
            MeasureLayers(project, measured);
        else
            Measure(project, measured);
    }

    private static string? FindLayer(string type)
    {
        if (!type.StartsWith("BaRS.ErrorGen.", StringComparison.Ordinal) || type.StartsWith(typeof(InCompiler).Namespace!, StringComparison.Ordinal))
            return null;
        var rest = type.StartsWith(Layers, StringComparison.Ordinal) ? type[Layers.Length..] : "";
        return rest.Contains('.', StringComparison.Ordinal) ? rest[..rest.IndexOf('.', StringComparison.Ordinal)] : "the rest of ours";
    }

    private static TimeSpan Run(CSharpCompilation project, DiagnosticAnalyzer analyzer)
    {
        var fresh = project.Clone().WithOptions(project.Options.WithSpecificDiagnosticOptions(
            analyzer.SupportedDiagnostics.Select(rule => rule.Id).Distinct().ToDictionary(id => id, _ => ReportDiagnostic.Warn)));
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var options = new CompilationWithAnalyzersOptions(
            Options,
            (exception, _, _) => Console.Error.WriteLine(exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true);
        return fresh.WithAnalyzers([analyzer], options)
            .GetAnalysisResultAsync(CancellationToken.None)
            .GetAwaiter()
            .GetResult()
            .AnalyzerTelemetryInfo[analyzer]
            .ExecutionTime;
    }

    private static CSharpCompilation Compile(IEnumerable<string> texts)
    {
        // What the SDK's ImplicitUsings are.
        string[] spaces =
        [
            "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Net.Http.Json", "System.Threading",
            "System.Threading.Tasks", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
            "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
            "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
        ];
        var usings = string.Concat(spaces.Select(space => $"global using {space};\n"));
        var trees = texts.Prepend(usings).Select((text, i) => CSharpSyntaxTree.ParseText(
            text,
            CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest),
            string.Create(CultureInfo.InvariantCulture, $"/Features/File{i:0000}.cs")));
        var shared = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", ".."));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.StartsWith(shared, StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            "Large",
            trees,
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The analyzer of an assembly that has a name, or that reports a rule.</summary>
    private static DiagnosticAnalyzer Find(string assembly, string nameOrId) =>
        Types(AssemblyLoadContext.GetLoadContext(typeof(InCompiler).Assembly)!.LoadFromAssemblyPath(assembly))
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .Where(type => !nameOrId.StartsWith("CA", StringComparison.Ordinal) || type.Namespace!.Contains("NetCore", StringComparison.Ordinal))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .First(analyzer => analyzer.GetType().Name == nameOrId || analyzer.SupportedDiagnostics.Any(rule => rule.Id == nameOrId));

    /// <summary>What of an assembly can be loaded: the SDK's also has classes for Visual Studio.</summary>
    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }

    /// <summary>Has the compiler bind everything, as another analyzer would before ours.</summary>
#pragma warning disable RS1001, RS1036 // Not one that is shipped.
    private sealed class NoAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("NONE", "None", "None", "None", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterOperationAction(
                _ => { },
                OperationKind.Invocation,
                OperationKind.ObjectCreation,
                OperationKind.SimpleAssignment,
                OperationKind.Literal,
                OperationKind.Return,
                OperationKind.MethodBody);
        }
    }
#pragma warning restore RS1001, RS1036
}
