using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using BaRS.ErrorGen.Tool.Catalogue.Pages;
using Fluid;

namespace BaRS.ErrorGen.Tool.Catalogue;

/// <summary>The templates of the pages, which are Liquid. Whatever they print is escaped, unless they say raw.</summary>
internal sealed class SiteTemplates(SiteModel site)
{
    // Letters of all scripts stay readable in the source of the page. What HTML gives a meaning is escaped all the same.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly FluidParser Parser = new();

    private static readonly ConcurrentDictionary<string, IFluidTemplate> Parsed = new(StringComparer.Ordinal);

    private readonly TemplateOptions _options = new()
    {
        // The templates are ours, so that nothing is to be hidden from them.
        MemberAccessStrategy = UnsafeMemberAccessStrategy.Instance,
        FileProvider = new SiteResources(),
        // A name that is not there is a mistake in a template, and not an empty text.
        StrictVariables = true,
        StrictFilters = true,
        // Every row and every piece counts as a step.
        MaxSteps = 0,
    };

    /// <summary>A page of the site.</summary>
    /// <param name="template">The name of its template.</param>
    /// <param name="path">Its path, from which the way to the folder of the site follows.</param>
    /// <param name="model">What it shows.</param>
    public SiteFile Render(string template, string path, object model)
    {
        var context = new TemplateContext(_options);
        context.SetValue("site", site);
        context.SetValue("page", model);
        context.SetValue("section", template);
        context.SetValue("root", string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/'))));
        var parsed = Parsed.GetOrAdd(template, static name => Parser.Parse(SiteResources.Read(name + ".liquid")));
        return new SiteFile(path, parsed.Render(context, Encoder));
    }
}
