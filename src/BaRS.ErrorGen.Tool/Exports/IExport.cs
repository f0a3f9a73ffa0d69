namespace BaRS.ErrorGen.Tool.Exports;

/// <summary>A form in which the scenarios in force are written.</summary>
internal interface IExport
{
    /// <summary>The word behind <c>bars-errors export</c>.</summary>
    string Name { get; }

    /// <summary>What the help says of it.</summary>
    string Description { get; }

    string Write(ExportedSpec spec);
}
