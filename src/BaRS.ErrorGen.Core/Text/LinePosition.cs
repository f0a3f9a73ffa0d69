namespace BaRS.ErrorGen.Text;

/// <summary>A position in a text as editors count it, both from 0.</summary>
internal readonly record struct LinePosition(int Line, int Column);
