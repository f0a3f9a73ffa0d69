namespace BaRS.ErrorGen.Tool.Catalogue;

/// <summary>A file of the site.</summary>
/// <param name="Path">The path from the folder of the site, with '/'.</param>
/// <param name="Text">What is in it.</param>
internal sealed record SiteFile(string Path, string Text);
